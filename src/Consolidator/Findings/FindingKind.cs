using Consolidator.Texts;

namespace Consolidator.Findings;

/// <summary>The step that makes a finding. It decides whether the finding is kept when a stored return is judged again.</summary>
public enum FindingOrigin
{
    /// <summary>Made when the file is opened. Kept.</summary>
    File,

    /// <summary>Made when unit, form and period are recognised. Kept.</summary>
    Recognition,

    /// <summary>Made when the figures are read. Kept.</summary>
    Reading,

    /// <summary>Made when figures and texts are judged. Recomputed.</summary>
    Judging,

    /// <summary>Made by intake. Kept.</summary>
    Intake,

    /// <summary>Made by a decision of the office. Kept.</summary>
    Office,
}

/// <summary>One kind of finding.</summary>
/// <param name="Code">Stable, in kebab case, because scripts and stored findings contain it.</param>
/// <param name="Severity">The usual severity; a single finding may be milder.</param>
/// <param name="Meaning">One English sentence, for listings of the kinds.</param>
public sealed record FindingKind(string Code, Severity Severity, FindingOrigin Origin, string Meaning)
{
    /// <summary>The key of its phrase in the resource files.</summary>
    public string Phrase { get; init; } = Code;

    /// <summary>Creates a finding of this kind with its own phrase.</summary>
    /// <param name="arguments">The arguments of the phrase.</param>
    public Finding Create(params object[] arguments) => new(Code, Severity, new Sentence(Phrase, arguments));

    /// <summary>Creates a finding of this kind with another sentence.</summary>
    public Finding CreateWith(Sentence sentence) => new(Code, Severity, sentence);
}
