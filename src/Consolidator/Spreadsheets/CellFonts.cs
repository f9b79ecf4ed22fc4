namespace Consolidator.Spreadsheets;

/// <summary>The fonts of a workbook, as far as they change the meaning of a text, and the font of each cell style.</summary>
internal sealed class CellFonts
{
    private readonly List<FontEffects> _fonts = [];
    private readonly List<int> _styles = [];

    /// <summary>True when a font strikes through, raises or lowers. Mostly false; then no text has to be inspected.</summary>
    public bool HasEffects { get; private set; }

    public void Add(FontEffects font)
    {
        if (_fonts.Count >= Limits.CellStyles) throw UnreadableException.TooLarge("limit-formats", Limits.CellStyles);
        _fonts.Add(font);
        HasEffects |= font != default;
    }

    public void AddStyle(int font) => _styles.Add(font);

    public FontEffects this[int font] => font >= 0 && font < _fonts.Count ? _fonts[font] : default;

    /// <param name="style">The index of the cell's style.</param>
    public bool IsStruck(int style) => HasEffects && style >= 0 && style < _styles.Count && this[_styles[style]].IsStruck;
}
