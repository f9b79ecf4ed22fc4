using System.Globalization;
using System.Text;
using Consolidator.Texts;

namespace Consolidator.Screening;

/// <summary>The kinds of content that need a release before publication. A finding names the kind and never the content.</summary>
public enum ScreenedKind
{
    /// <summary>A mark of a classified document: 机密★10年, 绝密.</summary>
    SecrecyMark,
    /// <summary>A mark that a paper is not public: 内部资料, 注意保存, 不得外传.</summary>
    InternalMark,
    /// <summary>A citizen's ID number: 18 digits with plausible place, date and check digit, or an old one of 15 digits with the word
    /// 身份证 or the like before it.</summary>
    IdNumber,
    MobileNumber,
}

/// <summary>Screens a text before publication (先审查后公开). The office must release a text with findings.</summary>
public static class TextScreening
{
    /// <param name="text">A text item, a comment, a header, a text box, a document property.</param>
    /// <returns>The kinds found, each once; empty when the text may be published.</returns>
    public static IReadOnlyList<ScreenedKind> Find(string text)
    {
        var folded = Fold(text);
        return
        [
            .. SecrecyMarks.HasClassifiedMark(folded) ? [ScreenedKind.SecrecyMark] : Array.Empty<ScreenedKind>(),
            .. SecrecyMarks.HasInternalMark(folded) ? [ScreenedKind.InternalMark] : Array.Empty<ScreenedKind>(),
            .. PersonalNumbers.HasId(folded) ? [ScreenedKind.IdNumber] : Array.Empty<ScreenedKind>(),
            .. PersonalNumbers.HasMobile(folded) ? [ScreenedKind.MobileNumber] : Array.Empty<ScreenedKind>(),
        ];
    }

    /// <summary>The message of a finding, without the content found.</summary>
    public static Sentence Describe(ScreenedKind kind) => new(kind switch
    {
        ScreenedKind.SecrecyMark => "screening-secrecy-mark",
        ScreenedKind.InternalMark => "screening-internal-mark",
        ScreenedKind.IdNumber => "screening-id-number",
        _ => "screening-mobile-number",
    });

    // Half width, without invisible characters, with the traditional characters of marks simplified.
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format && rune != Rune.ReplacementChar) folded.Append(rune);
        folded = new StringBuilder(folded.ToString().Normalize(NormalizationForm.FormKC));
        foreach (var (traditional, simplified) in "機机絕绝內内資资級级傳传參参閱阅華华號号證证電电話话".Chunk(2).Select(pair => (pair[0], pair[1])))
            folded.Replace(traditional, simplified);
        return folded.ToString();
    }
}
