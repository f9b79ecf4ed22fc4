using Consolidator.Intake;
using Consolidator.Judgements;
using Consolidator.Receipts;
using Consolidator.Recognition;
using Consolidator.Retrying;
using Consolidator.Runs;
using Microsoft.Extensions.Logging;

namespace Consolidator.Office;

/// <summary>Builds everything that commands need from a workspace. Commands call only this class.</summary>
public sealed class OfficeServices : IAsyncDisposable
{
    private readonly Reassessment _reassessment;

    /// <param name="workspace">Disposed together with the services.</param>
    /// <param name="settling">What earlier passes saw of the files; null when there is no earlier pass.</param>
    public OfficeServices(Workspace workspace, Settling? settling = null)
    {
        var (settings, catalog, tables, clock) = (workspace.Settings, workspace.Catalog, workspace.Tables, workspace.Clock);
        var (phrases, logs, share) = (workspace.Phrases, workspace.Logs, RetryPolicies.WithShare(workspace.Clock));
        var judge = new Judge(catalog);
        var recogniser = new Recogniser(catalog.Forms, catalog.Collections, workspace.Names);
        var receipts = new Receipt(phrases, settings.Zone, settings.OfficeContact);
        var answers = new AnswerWriter(receipts, tables.Receipts, phrases, logs.CreateLogger<AnswerWriter>());
        var declarations = new RunDeclarations(catalog, tables);
        var consolidation = new Consolidation(catalog, tables, clock, logs.CreateLogger<Consolidation>());
        var delivery = new Delivery(workspace.Inbox, tables.Receipts, share, clock, logs.CreateLogger<Delivery>());
        _reassessment = new(catalog, tables, workspace.Archive, answers, clock);
        var watch = new InboxWatch(workspace.Inbox, settling ?? new(settings.Settle, clock), share);
        var taker = new DropTaker(catalog, judge, tables, answers, _reassessment, clock, logs.CreateLogger<DropTaker>());
        var queue = new DropQueue(
            watch, new(workspace.Archive, recogniser, share), taker, tables.Drops, catalog.Hash, logs.CreateLogger<DropQueue>());
        var pass = new Pass(watch, queue, delivery, _reassessment, consolidation, tables, clock, logs.CreateLogger<Pass>());
        Workspace = workspace;
        Boards = new(workspace);
        Aside = new(workspace, consolidation);
        Passes = new(workspace, pass, new(workspace, Boards, Aside));
        Settlement = new(_reassessment, consolidation, delivery, new(workspace, Boards, Aside));
        Trials = new(recogniser, judge, tables.Contexts, clock);
        Lineage = new(catalog, tables, declarations);
        Comparison = new(catalog, tables, declarations);
        Decisions = new(workspace, _reassessment);
        Sealing = new(workspace, Boards);
        Errata = new(workspace, Comparison);
        Releases = new(workspace);
        Documents = new(workspace, new(catalog, tables, declarations));
        Templates = new(workspace);
        Exports = new(workspace, declarations);
        Reminders = new(workspace, Boards);
    }

    public Workspace Workspace { get; }

    /// <summary><c>run</c></summary>
    public PassRunner Passes { get; }

    /// <summary>The work after a decision: answers, totals, the board.</summary>
    public Settlement Settlement { get; }

    /// <summary><c>check</c></summary>
    public TrialReader Trials { get; }

    /// <summary><c>status</c>, <c>timeliness</c></summary>
    public BoardReader Boards { get; }

    /// <summary>What needs the operator.</summary>
    public AsideReader Aside { get; }

    /// <summary><c>explain</c></summary>
    public Lineage Lineage { get; }

    /// <summary><c>diff</c></summary>
    public RunComparison Comparison { get; }

    /// <summary><c>waive</c>, <c>return</c>, <c>withdraw</c></summary>
    public Decisions Decisions { get; }

    /// <summary><c>seal</c>, <c>erratum</c></summary>
    public Sealing Sealing { get; }

    /// <summary>The figures that an erratum changed.</summary>
    public ErratumWriter Errata { get; }

    /// <summary><c>release</c></summary>
    public Releases Releases { get; }

    /// <summary><c>report</c>, <c>bulletin</c></summary>
    public DocumentWriter Documents { get; }

    /// <summary><c>template</c></summary>
    public TemplateWriter Templates { get; }

    /// <summary><c>export</c></summary>
    public ExportWriter Exports { get; }

    /// <summary><c>remind</c></summary>
    public ReminderWriter Reminders { get; }

    public async ValueTask DisposeAsync()
    {
        _reassessment.Dispose();
        await Workspace.DisposeAsync();
    }
}
