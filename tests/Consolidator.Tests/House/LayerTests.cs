using System.Text.RegularExpressions;
using Consolidator.Texts;

namespace Consolidator.House;

/// <summary>layers.txt lists the rooms of the library in order. A room uses only rooms above it.</summary>
public sealed partial class LayerTests
{
    private const string Library = "src/Consolidator";

    private static readonly string[] Rooms =
        [.. File.ReadAllLines(Path.Combine(Sources.Root, Library, "layers.txt"))
            .Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0)];

    private static readonly IReadOnlySet<(string From, string To)> References = TypeReferences.Of(typeof(Phrasebook).Assembly.Location);

    [Fact]
    public void Every_folder_is_a_room_of_the_list_and_every_room_a_folder()
    {
        var folders = Sources.Of(Library)
            .Select(file => Path.GetDirectoryName(Path.GetRelativePath(Library, file.Path))!.Replace('\\', '/'));
        Assert.Equal(Rooms.Order(StringComparer.Ordinal), folders.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_type_lives_in_the_namespace_of_its_folder() =>
        Assert.Empty(from file in Sources.Of(Library)
                     let room = Path.GetDirectoryName(Path.GetRelativePath(Library, file.Path))!.Replace(Path.DirectorySeparatorChar, '.')
                     where !file.Text.Contains($"\nnamespace Consolidator.{room};", StringComparison.Ordinal)
                         && !file.Text.StartsWith($"namespace Consolidator.{room};", StringComparison.Ordinal)
                     select file.Path);

    [Fact]
    public void A_room_uses_only_rooms_above_it() =>
        Assert.Empty(from reference in References
                     let room = RoomOf(reference.From)
                     let known = RoomOf(reference.To)
                     where room is not null && known is not null && Array.IndexOf(Rooms, known) > Array.IndexOf(Rooms, room)
                     select $"{reference.From} knows {reference.To}");

    /// <summary>References to constants are lost in a compiled assembly, so this test reads the sources.</summary>
    [Fact]
    public void No_using_names_a_room_below() =>
        Assert.Empty(from file in Sources.Of(Library)
                     let own = Namespace().Match(file.Text).Groups["name"].Value
                     from used in Using().Matches(file.Text)
                     where Array.IndexOf(Rooms, RoomOf(used.Groups["name"].Value + ".")) > Array.IndexOf(Rooms, RoomOf(own + "."))
                     select $"{file.Path}: {used.Value}");

    [Fact]
    public void The_files_of_a_room_have_no_circular_references()
    {
        var files = Sources.Of(Library).SelectMany(file => Declaration().Matches(file.Text)
                .Select(type => (Type: $"{Namespace().Match(file.Text).Groups["name"].Value}.{type.Groups["name"].Value}", file.Path)))
            .ToLookup(type => type.Type, type => type.Path);
        var known = (from reference in References
                     where RoomOf(reference.From) == RoomOf(reference.To)
                     from one in files[reference.From]
                     from other in files[reference.To]
                     where one != other
                     select (one, other)).Distinct().ToLookup(pair => pair.one, pair => pair.other);
        Assert.DoesNotContain(known.Select(file => file.Key), file => Reaches(file, file, []));

        bool Reaches(string from, string target, HashSet<string> seen) =>
            known[from].Any(next => next == target || seen.Add(next) && Reaches(next, target, seen));
    }

    private static string? RoomOf(string type)
    {
        const string Root = "Consolidator.";
        if (!type.StartsWith(Root, StringComparison.Ordinal) || type.LastIndexOf('.') <= Root.Length) return null;
        return type[Root.Length..type.LastIndexOf('.')].Replace('.', '/');
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^using (static )?(?<name>Consolidator[\w.]*);", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Using();

    [GeneratedRegex(
        @"^(public|internal) ([a-z]+ )*(class|record struct|record|struct|enum|interface|delegate [\w?]+) (?<name>\w+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();
}
