namespace Consolidator.Samples;

internal enum Look { Plain, Title, Head, Label, Figure, Text }

/// <summary>A filled cell of a sheet, possibly merged.</summary>
/// <param name="Number">Null for a text.</param>
/// <param name="Formula">The formula in OpenDocument's notation; null when the number is typed.</param>
internal sealed record Mark(int Row, int Column, string Text, decimal? Number, Look Look, int Across, int Down, string? Formula = null)
{
    /// <summary>True for a cell that has a frame and no content.</summary>
    public bool IsBlank => Number is null && Text.Length == 0;
}

/// <summary>One sheet while it is drawn.</summary>
internal sealed class Paper(string name)
{
    private readonly List<Mark> _marks = [];

    public string Name { get; } = name;
    public IReadOnlyList<Mark> Marks => _marks;
    public int LastRow => _marks.Max(mark => mark.Row + mark.Down - 1);
    public int LastColumn => _marks.Max(mark => mark.Column + mark.Across - 1);

    public void Write(int row, int column, string text, Look look = Look.Plain, int across = 1, int down = 1) =>
        _marks.Add(new(row, column, text, null, look, across, down));

    public void Write(int row, int column, decimal number, string? formula = null) =>
        _marks.Add(new(row, column, "", number, Look.Figure, 1, 1, formula));
}

/// <summary>A workbook to be saved.</summary>
/// <param name="Folder">The unit's folder in the inbox.</param>
/// <param name="Saved">When the clerk saved the file.</param>
internal sealed record Book(string Folder, string File, IReadOnlyList<Paper> Sheets, DateTimeOffset Saved)
{
    public string Kind => Path.GetExtension(File)[1..];
}
