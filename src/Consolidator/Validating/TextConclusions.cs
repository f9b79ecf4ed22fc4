using System.Text.RegularExpressions;

namespace Consolidator.Validating;

/// <summary>Conclusions that the tables don't bear out: 均获维持, though three cases are pending.</summary>
internal static partial class TextConclusions
{
    /// <param name="Noughts">Items that must then be nought.</param>
    private sealed record Conclusion(Regex Says, params string[] Noughts);

    private static readonly Conclusion[] Conclusions =
    [
        new(ReviewsUpheld(), "RV2", "RV3", "RV4"),
        new(SuitsUpheld(), "LD2", "LD3", "LD4", "LR2", "LR3", "LR4"),
        new(NothingLost(), "LD2", "LR2"),
        new(NothingCorrected(), "RV2"),
        new(AllSettled(), "N4.tot"),
        new(NoRequests(), "N1.tot"),
        new(NoReviews(), "RV5"),
        new(NoSuits(), "LD5", "LR5"),
        new(AllSettled(), "B03"),
        new(NoRequests(), "B01"),
        new(NoRequests(), "C01"),
    ];

    public static IEnumerable<Finding> In(TextOfReturn text)
    {
        foreach (var conclusion in Conclusions)
        {
            if (conclusion.Noughts.Any(code => text.Form[code] is null)) continue;
            var counter = conclusion.Noughts.Where(code => text.Figures.Sum(code) is > 0).ToList();
            if (counter.Count == 0) continue;
            if (text.Sentences.Select(sentence => conclusion.Says.Match(sentence)).FirstOrDefault(match => match.Success) is { } said)
                yield return text.Said("text-conclusion", Severity.Warning, said.Value, text.Figures.Shown(counter));
        }
    }

    [GeneratedRegex("复议[^。诉]{0,20}(?:均|全部|全)(?:获|被|予以|予|为|结果)?维持")]
    private static partial Regex ReviewsUpheld();

    [GeneratedRegex("诉讼[^。复]{0,20}(?:均|全部|全)(?:获|被|予以|予|为|结果)?(?:维持|胜诉)")]
    private static partial Regex SuitsUpheld();

    [GeneratedRegex("零败诉|无败诉|未发生败诉|没有败诉|败诉率为?(?:0(?!\\.)|零)|无一败诉")]
    private static partial Regex NothingLost();

    [GeneratedRegex("零纠错|无纠错|未被纠[错正]|没有被纠[错正]|无一被纠[错正]|纠错率为?(?:0(?!\\.)|零)")]
    private static partial Regex NothingCorrected();

    [GeneratedRegex("申请[^。]{0,16}(?:全部|均)(?:已|按时|按期|依法|及时)*(?:办结|答复)|(?:全部|均)(?:已|按时|按期|依法|及时)*(?:办结|答复)|(?:办结|答复)率(?:为|达到?|均为)*100%")]
    private static partial Regex AllSettled();

    [GeneratedRegex("(?:未|没有)(?:收到|受理|接到)[^。，]{0,14}申请|无依?申请公开(?:件|事项)?$|零申请")]
    private static partial Regex NoRequests();

    [GeneratedRegex("(?:未|没有)(?:发生|收到|出现|产生)[^。，]{0,20}(?:行政)?复议|无(?:因政府信息公开(?:引发|提起)的?)?行政复议|零复议")]
    private static partial Regex NoReviews();

    [GeneratedRegex("(?:未|没有)(?:发生|收到|出现|产生)[^。，]{0,30}诉讼|无(?:因政府信息公开(?:引发|提起)的?)?(?:行政复议[、和及])?行政诉讼|零诉讼")]
    private static partial Regex NoSuits();
}
