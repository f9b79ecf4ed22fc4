using System.Reflection;
using System.Runtime.CompilerServices;
using Consolidator.Host;
using Consolidator.Texts;

namespace Consolidator.House;

/// <summary>Rules for the signatures and names in the compiled assemblies.</summary>
public sealed class SignatureTests
{
    private const int Most = 8;

    private static readonly IReadOnlyList<Type> Types =
        [.. new[] { typeof(Phrasebook).Assembly, typeof(Schedule).Assembly }.SelectMany(assembly => assembly.GetTypes())
            .Where(type => !IsGenerated(type))];

    /// <summary>Records may have more, because they are rows of data.</summary>
    [Fact]
    public void No_method_has_more_than_eight_parameters() =>
        Assert.Empty(from type in Types
                     from method in type.GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public
                         | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).OfType<MethodBase>()
                     where method.GetParameters().Length > Most && !IsGenerated(method) && !IsRow(type, method)
                     select $"{type.FullName}.{method.Name} has {method.GetParameters().Length}");

    /// <summary>The only exception is Likeness: of texts in Reports, of figures in Judgements.</summary>
    [Fact]
    public void No_two_rooms_have_a_type_of_the_same_name() =>
        Assert.Empty(from type in Types
                     where !type.IsNested
                     group type.FullName by type.Name.Split('`')[0] into same
                     where same.Distinct().Count() > 1
                     where same.Key != "Likeness"
                     select string.Join(" and ", same));

    private static bool IsRow(Type type, MethodBase method) =>
        (method is ConstructorInfo || method.Name == "Deconstruct")
        && type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null;

    private static bool IsGenerated(MemberInfo member) =>
        member.Name.Contains('<', StringComparison.Ordinal) || member.IsDefined(typeof(CompilerGeneratedAttribute))
        || member.DeclaringType is { } outer && IsGenerated(outer);
}
