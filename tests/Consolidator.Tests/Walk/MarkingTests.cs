using Consolidator.Codes;
using Consolidator.Intake;
using Consolidator.Receipts;
using Consolidator.Spreadsheets;
using Consolidator.Texts;
using Consolidator.Units;
using Microsoft.Extensions.Logging;

namespace Consolidator.Walk;

/// <summary>The receipt is the answer; it is sent even when no marked copy can be made.</summary>
public sealed class MarkingTests
{
    private static readonly Sheet Plain = new(
        "表1", [new(1, 1, new CellContent.Number(1))], [], false, new HashSet<int>(), new HashSet<int>());

    [Fact]
    public void A_file_that_can_not_be_patched_is_rebuilt_and_logged()
    {
        var log = new Listening();
        Assert.NotNull(Copy(log, Plain));
        Assert.Equal([LogLevel.Warning], log.Levels);
    }

    [Fact]
    public void A_file_that_can_not_be_marked_at_all_is_answered_without_a_copy_and_logged()
    {
        var log = new Listening();
        Assert.Null(Copy(log, Plain, Plain));
        Assert.Equal([LogLevel.Warning, LogLevel.Error], log.Levels);
    }

    private static byte[]? Copy(ILogger log, params Sheet[] sheets) => new MarkedCopyWriter(Phrasebook.Chinese, log).Make(
        ReceiptContent.Refused(
            new(new UnitCode("D01"), "水务局", UnitKind.Department, [], null, null, [], null),
            new("年报.xlsx", new('a', 64), default), null, null, []),
        [1, 2, 3], new(WorkbookFormat.Xlsx, sheets));

    private sealed class Listening : ILogger
    {
        public List<LogLevel> Levels { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Levels.Add(logLevel);
    }
}
