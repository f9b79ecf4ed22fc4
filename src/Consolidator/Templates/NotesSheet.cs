using Consolidator.Forms;
using Consolidator.Rules.Language;
using Consolidator.Spreadsheets.Writing;
using Consolidator.Texts;
using Consolidator.Units;

namespace Consolidator.Templates;

/// <summary>Builds the sheet 填表说明: how to type figures, the meaning of blank, 0 and —, the form's rules, and where to drop the
/// workbook.</summary>
internal static class NotesSheet
{
    /// <param name="hasChildren">True when the unit contains other units; without any, rules about them are left out.</param>
    /// <param name="carried">True when figures of last year are filled in.</param>
    public static TemplateSheet Build(
        Form form, Unit unit, bool hasChildren, bool carried, Phrasebook phrases, HashSet<string> taken)
    {
        var rules = form.Rules.Where(rule => hasChildren || rule.Instances.All(instance => instance.OfChildren.Count == 0)).ToList();
        var cells = new List<TemplateCell>();
        Head("notes-how");
        Note("notes-cells");
        Note("notes-rows");
        if (carried) Note("notes-carried");
        if (form.Items.Any(item => item.Owed.Count > 0)) Note("notes-not-owed");
        Note("notes-marks");
        Head("notes-numbers");
        Note("notes-notation");
        if (form.Items.Where(item => item.Kind == ItemKind.Amount).GroupBy(item =>
            (item.Measure, item.Decimals)).ToList() is { Count: > 0 } amounts)
            foreach (var amount in amounts) Note("notes-amount", amount.Key.Measure, amount.Key.Decimals);
        if (form.Items.Any(item => item.Kind == ItemKind.Flag)) Note("notes-flag");
        Head("notes-blanks");
        Note("notes-zero");
        Note("notes-blank");
        Note("notes-dash");
        if (rules.Count > 0) Head("notes-rules");
        foreach (var rule in rules.GroupBy(rule => (rule.Id, rule.Level, rule.Source.Say)).Select(group => group.Key))
            Note("notes-rule", rule.Id, phrases.Say(rule.Level switch { Level.Error => "notes-error", Level.Warning => "notes-warning",
                _ => "notes-info" }), rule.Say);
        Head("notes-sending");
        Note("notes-drop", $"{unit.Code}-{unit.Name}");
        Note("notes-receipt", Intake.Inbox.AnswerFolder);
        Note("notes-again");
        return new(SheetNames.Add(phrases.Say("template-sheet-notes"), taken), phrases.Say("template-sheet-notes"), "", [80], 0, 0,
            cells)
        {
            Kept = cells.Where(cell => cell.Purpose == CellPurpose.NoteHead).Select(cell => cell.Row).ToHashSet(),
        };

        void Head(string key) => cells.Add(new(cells.Count + 1, 1, phrases.Say(key), CellPurpose.NoteHead));
        void Note(string key, params object[] arguments) =>
            cells.Add(new(cells.Count + 1, 1, phrases.Say(key, arguments), CellPurpose.Note));
    }
}
