namespace Consolidator.MarkedCopies;

/// <summary>One sheet of the package: its cells filled, its comments attached.</summary>
internal sealed class MarkedSheet(PatchedPackage package, SheetList list, string part)
{
    /// <param name="comments">A person's comments a rebuilt workbook takes over.</param>
    /// <param name="former">The formats of the cells a former answer marked; null when none did.</param>
    /// <returns>The formats the marked cells had.</returns>
    public IReadOnlyDictionary<(int Row, int Column), int> Mark(
        IReadOnlyList<ChosenMark> marks, IReadOnlyList<Note> comments, CellStyles styles,
        IReadOnlyDictionary<(int Row, int Column), int>? former)
    {
        var relations = new Relations(package, part);
        var kinds = marks.ToDictionary(mark => (mark.Row, mark.Column), mark => mark.Kind);
        var patch = new SheetPatch(styles, kinds, former, () => NewDrawing(relations))
        {
            NeedsDrawing = marks.Count + comments.Count > 0,
        };
        patch.Apply(package, part);
        if (patch.Drawing is not { } id || !patch.NeedsDrawing && !relations.Has("comments")) return patch.Formats;
        var drawing = relations.Target(id) ?? throw new MarkingException($"the drawing '{id}' of '{part}' is no part");
        var notes = new SheetNotes(package, relations);
        if (comments.Count > 0) notes.Attach(comments, author: "");
        if (former is not null) notes.DropFormer();
        notes.Attach(
            [.. marks.Select(mark => new Note(mark.Row, mark.Column, SheetNotes.Open(mark.Text, list.Phrases)))],
            author: list.Phrases.Say("mark-author"));
        notes.Save(drawing, patch.Sizes);
        NoteThreads.Reply(package, list, relations, marks, former is not null);
        return patch.Formats;
    }

    private string NewDrawing(Relations relations)
    {
        var drawing = package.FreeName("xl/drawings/vmlDrawing", ".vml");
        package.Write(drawing, NoteBoxes.Empty);
        package.SetContentType(drawing, OpenXml.VmlType);
        return relations.Add("vmlDrawing", drawing);
    }
}
