using Consolidator.Texts;

namespace Consolidator.Findings;

/// <summary>Where a finding is made, and so what happens to it when a stored return is judged again.</summary>
public enum FindingOrigin
{
    /// <summary>Opening the file. Kept.</summary>
    File,

    /// <summary>Recognising whose and what it is. Kept.</summary>
    Recognition,

    /// <summary>Finding the figures. Kept.</summary>
    Reading,

    /// <summary>Judging the figures and texts. Worked out again.</summary>
    Judging,

    /// <summary>Taking the drop in. Kept.</summary>
    Intake,

    /// <summary>A decision of the office. Kept.</summary>
    Office,
}

/// <summary>One kind of finding.</summary>
/// <param name="Code">Stable, in kebab case: scripts and stored findings rely on it.</param>
/// <param name="Severity">Of most findings of the kind; a finding may be milder.</param>
/// <param name="Meaning">In one English sentence, for whoever lists the kinds.</param>
public sealed record FindingKind(string Code, Severity Severity, FindingOrigin Origin, string Meaning)
{
    /// <summary>Key of its phrase in the resource files.</summary>
    public string Phrase { get; init; } = Code;

    /// <summary>A finding of this kind in its own phrase.</summary>
    /// <param name="arguments">What fills the holes of the phrase.</param>
    public Finding Say(params object[] arguments) => new(Code, Severity, new Sentence(Phrase, arguments));

    /// <summary>A finding of this kind in another sentence.</summary>
    public Finding SayAs(Sentence sentence) => new(Code, Severity, sentence);
}
