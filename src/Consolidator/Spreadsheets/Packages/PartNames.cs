namespace Consolidator.Spreadsheets.Packages;

/// <summary>Names of the parts of a package, without the slash in front: <c>xl/worksheets/sheet1.xml</c>.</summary>
internal static class PartNames
{
    /// <summary>The part that lists the relationships of a part.</summary>
    /// <param name="part">Empty for the package itself.</param>
    public static string RelationshipsOf(string part)
    {
        var folder = FolderOf(part);
        return $"{folder}_rels/{part[folder.Length..]}.rels";
    }

    /// <summary>The part that a relationship of <paramref name="part"/> points to.</summary>
    /// <param name="target">Relative to the folder of the part, or absolute; programs also write <c>\</c> and <c>%20</c>.</param>
    public static string Resolve(string part, string target)
    {
        target = Uri.UnescapeDataString(target).Replace('\\', '/');
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : FolderOf(part) + target).Split('/'))
            if (step == ".." && steps.Count > 0) steps.RemoveAt(steps.Count - 1);
            else if (step is not ("" or "." or "..")) steps.Add(step);
        return string.Join('/', steps);
    }

    /// <summary>The target under which <paramref name="part"/> points to another part.</summary>
    /// <remarks>An absolute name means the same, but some programs do not follow it.</remarks>
    public static string Relative(string part, string other)
    {
        var (from, to) = (part.Split('/')[..^1], other.Split('/'));
        var common = 0;
        while (common < from.Length && common < to.Length - 1 && from[common] == to[common]) common++;
        return string.Join('/', Enumerable.Repeat("..", from.Length - common).Concat(to[common..].Select(Uri.EscapeDataString)));
    }

    private static string FolderOf(string part) => part[..(part.LastIndexOf('/') + 1)];
}
