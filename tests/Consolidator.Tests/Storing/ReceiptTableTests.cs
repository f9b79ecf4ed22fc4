using Consolidator.Journal;
using Consolidator.Returns;

namespace Consolidator.Storing;

/// <summary>An answer is stored before it is delivered, and delivered once.</summary>
public sealed class ReceiptTableTests : IAsyncLifetime
{
    private static readonly ReturnId Id = FreshWarehouse.Id("D01");
    private FreshWarehouse _fresh = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ReceiptTable Receipts => _fresh.Tables.Receipts;

    public async ValueTask InitializeAsync() => _fresh = await FreshWarehouse.OpenAsync();

    public ValueTask DisposeAsync() => _fresh.DisposeAsync();

    private Task AnswerAsync(ReturnId id, int version, params IReadOnlyList<Answer> answers) =>
        _fresh.FileAsync(id, version, change: filing => filing with { Answers = answers });

    private static Answer Html(string name = "年报.v1.回执.html") => new("D01-水务局", name, [0, 255, 13, 10]);

    [Fact]
    public async Task Undelivered_answers_are_listed_in_order_with_their_exact_content()
    {
        await AnswerAsync(Id, 1, Html(), Html("年报.v1.批注.xlsx"));
        await AnswerAsync(Id, 2, Html("年报.v2.回执.html"));
        var waiting = await Receipts.UndeliveredAsync(Cancellation);
        Assert.Equal(
            ["年报.v1.回执.html", "年报.v1.批注.xlsx", "年报.v2.回执.html"], waiting.Select(one => one.Answer.Name));
        Assert.Equal([0, 255, 13, 10], waiting[0].Answer.Content);
        await Receipts.DeliveredAsync([waiting[0].Id, waiting[2].Id], FreshWarehouse.Noon, Cancellation);
        Assert.Equal(["年报.v1.批注.xlsx"], (await Receipts.UndeliveredAsync(Cancellation)).Select(one => one.Answer.Name));
        await Receipts.DeliveredAsync([], FreshWarehouse.Noon, Cancellation);
        Assert.Single(await Receipts.UndeliveredAsync(Cancellation));
    }

    [Fact]
    public async Task A_name_is_taken_when_another_file_was_answered_under_it_in_the_same_folder()
    {
        await _fresh.FileAsync(
            Id, 1, change: filing => filing with { Drop = filing.Drop with { Sha256 = "mine" }, Answers = [Html()] });
        async Task<bool> IsTakenAsync(string folder, string name, string sha256) =>
            await Receipts.IsTakenAsync(folder, name, sha256, Cancellation);
        Assert.True(await IsTakenAsync("D01-水务局", "年报.v1.回执.html", "other"));
        Assert.False(await IsTakenAsync("D01-水务局", "年报.v1.回执.html", "mine"));
        Assert.False(await IsTakenAsync("D02-教育局", "年报.v1.回执.html", "other"));
        Assert.False(await IsTakenAsync("D01-水务局", "年报.v2.回执.html", "other"));
    }

    [Fact]
    public async Task The_last_contact_is_the_latest_delivered_answer_or_reminder()
    {
        await AnswerAsync(Id, 1, Html());
        Assert.Empty(await Receipts.ContactsAsync(Cancellation));
        await Receipts.DeliveredAsync([1], FreshWarehouse.Noon, Cancellation);
        Assert.Equal(FreshWarehouse.Noon, (await Receipts.ContactsAsync(Cancellation))[Id]);
        var decision = new Decision(
            DecisionKind.Remind, new("赵"), FreshWarehouse.Noon.AddDays(2), Id.Period, null, null, "");
        await Receipts.RemindedAsync([Id, FreshWarehouse.Id("150102")], decision, Cancellation);
        await AnswerAsync(Id, 2, Html("年报.v2.回执.html"));
        await Receipts.DeliveredAsync([2], FreshWarehouse.Noon.AddDays(1), Cancellation);
        var contacts = await Receipts.ContactsAsync(Cancellation);
        Assert.Equal(FreshWarehouse.Noon.AddDays(2), contacts[Id]);
        Assert.Equal([Id, FreshWarehouse.Id("150102")], contacts.Keys.OrderByDescending(id => id.Unit.Value));
        Assert.Equal(["remind|赵"], _fresh.Query("select what, who from journal"));
    }
}
