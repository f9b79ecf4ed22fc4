using System.Reflection;
using System.Runtime.CompilerServices;
using Consolidator.Host;
using Consolidator.Texts;

namespace Consolidator.House;

/// <summary>What the compiled assemblies show of themselves.</summary>
public sealed class SignatureTests
{
    private const int Most = 8;

    private static readonly IReadOnlyList<Type> Types =
        [.. new[] { typeof(Phrasebook).Assembly, typeof(Schedule).Assembly }.SelectMany(assembly => assembly.GetTypes())
            .Where(type => !IsGenerated(type))];

    /// <summary>Rows of data may have as many columns as there are.</summary>
    [Fact]
    public void No_method_asks_for_more_than_eight_things_at_once() =>
        Assert.Empty(from type in Types
                     from method in type.GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public
                         | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).OfType<MethodBase>()
                     where method.GetParameters().Length > Most && !IsGenerated(method) && !IsRow(type, method)
                     select $"{type.FullName}.{method.Name} has {method.GetParameters().Length}");

    /// <summary>Likeness: of texts in Reports, of figures in Judgements. No second exception should come.</summary>
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
