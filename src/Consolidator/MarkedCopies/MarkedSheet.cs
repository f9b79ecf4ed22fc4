namespace Consolidator.MarkedCopies;

/// <summary>Marks one sheet of the package: fills its cells and attaches comments.</summary>
internal sealed class MarkedSheet(PatchedPackage package, SheetList list, string part)
{
    /// <param name="comments">Comments of persons to copy into a rebuilt workbook.</param>
    /// <param name="former">The original formats of the cells that a former answer marked; null when there was none.</param>
    /// <returns>The original formats of the marked cells.</returns>
    public IReadOnlyDictionary<(int Row, int Column), int> Mark(
        IReadOnlyList<ChosenMark> marks, IReadOnlyList<Note> comments, CellStyles styles,
        IReadOnlyDictionary<(int Row, int Column), int>? former)
    {
        var relations = new PartRelationships(package, part);
        var kinds = marks.ToDictionary(mark => (mark.Row, mark.Column), mark => mark.Kind);
        var patch = new SheetPatch(styles, kinds, former, () => NewDrawing(relations))
        {
            NeedsDrawing = marks.Count + comments.Count > 0,
        };
        patch.Apply(package, part);
        if (patch.Drawing is not { } id || !patch.NeedsDrawing && !relations.Has("comments")) return patch.Formats;
        var drawing = relations.FindTarget(id) ?? throw new MarkingException($"the drawing '{id}' of '{part}' is no part");
        var notes = new SheetNotes(package, relations);
        if (comments.Count > 0) notes.Attach(comments, author: "");
        if (former is not null) notes.RemoveFormer();
        notes.Attach(
            [.. marks.Select(mark => new Note(mark.Row, mark.Column, SheetNotes.Compose(mark.Text, list.Phrases)))],
            author: list.Phrases.Say("mark-author"));
        notes.Save(drawing, patch.Sizes);
        NoteThreads.AddReplies(package, list, relations, marks, former is not null);
        return patch.Formats;
    }

    private string NewDrawing(PartRelationships relations)
    {
        var drawing = package.FreeName("xl/drawings/vmlDrawing", ".vml");
        package.Write(drawing, NoteBoxes.Empty);
        package.SetContentType(drawing, OpenXml.VmlType);
        return relations.Add("vmlDrawing", drawing);
    }
}
