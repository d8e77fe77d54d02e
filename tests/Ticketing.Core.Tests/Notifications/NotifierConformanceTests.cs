using System.Net;
using Ticketing.Conformance;
using Ticketing.Conformance.Notifiers;
using Ticketing.Dispatch;
using Ticketing.Notifications;

namespace Ticketing.Tests.Notifications;

/// <summary>The cases of notifiers pass one that is right, and each finds what it is there for.</summary>
public sealed class NotifierConformanceTests
{
    private static readonly Dictionary<string, (string Case, PliantNotifier Notifier)> Faulty = new()
    {
        ["a channel in words"] = ("The channel is letters", new() { Channel = "my pager" }),
        ["the channel of the bell"] = ("The channel is letters", new() { Channel = "app" }),
        ["the channel of rooms"] = ("The channel is letters", new() { Channel = "room" }),
        ["no French"] = ("The channel has a name", new() { Name = new("Pager") }),
        ["none at once"] = ("How much", new() { Concurrency = 0 }),
        ["nobody"] = ("Who can be told", new() { WhyNot = WithheldBecause.NoAddress }),
        ["no link"] = ("Each kind arrives", new() { Text = one => one.Ticket.Title }),
        ["half a link"] = ("Each kind arrives", new() { Text = one => $"{one.Ticket.Title} {one.Links.Ticket}4" }),
        ["no title"] = ("Each kind arrives", new() { Text = one => one.Links.Ticket.AbsoluteUri }),
        ["kinds that it knows"] = (
            "A kind that a feature adds", new() { Times = one => NotificationKind.All.Contains(one.Kind) ? 1 : 0 }),
        ["English alone"] = ("Who reads another language", new() { Times = one => one.To.Culture.Name.StartsWith('e') ? 1 : 0 }),
        ["ids at random"] = ("The same notification twice", new() { Id = _ => $"{Guid.NewGuid()}" }),
        ["an id for all"] = ("The same notification twice", new() { Id = _ => "1" }),
        ["one text for all"] = ("Several at once", new() { Text = one => $"Kumquat 1001 https://desk.example.org/tickets/1001" }),
        ["escaped twice"] = (
            "A title is read", new() { Text = one => $"{WebUtility.HtmlEncode(one.Ticket.Title)} {one.Links.Ticket}" }),
        ["a digest of one"] = ("A digest arrives", new PliantDigestNotifier { Whole = one => PliantDigestNotifier.Line(one.Items[0]) }),
        ["a digest and each thing too"] = ("A digest arrives", new PliantDigestNotifier { DigestTimes = 2 }),
        ["a digest without links"] = (
            "A digest arrives", new PliantDigestNotifier { Whole = one => string.Join(' ', one.Items.Select(item => item.Ticket.Title)) }),
        ["a digest that hides the rest"] = (
            "Of many", new PliantDigestNotifier { Whole = one => string.Join(' ', one.Items.Select(PliantDigestNotifier.Line)) }),
        ["digest ids at random"] = ("The same digest twice", new PliantDigestNotifier { DigestId = _ => $"{Guid.NewGuid()}" }),
        ["a digest as it was typed"] = (
            "A digest is broken by no title",
            new PliantDigestNotifier
            {
                Whole = one => string.Join(' ', one.Items.Select(item => $"{item.Ticket.Title} {item.Links.Ticket}")),
            }),
        ["a digest cut short"] = (
            "A digest as long",
            new PliantDigestNotifier { Whole = one => string.Join(' ', one.Items.Take(10).Select(PliantDigestNotifier.Line)) }),
        ["control characters"] = ("No title breaks", new() { Text = one => $"{one.Ticket.Title} {one.Links.Ticket}" }),
        ["names as they are"] = (
            "No name breaks", new() { Text = one => $"{PliantNotifier.Clean(one.Ticket.Title)} {one.Links.Ticket} {one.Events[^1].By}" }),
        ["comments as they are"] = (
            "No comment breaks", new() { Text = one => $"{one.Ticket.Title} {one.Links.Ticket} {one.Events[^1].Text}" }),
        ["cut anywhere"] = ("What is long", new() { Text = one => $"{one.Ticket.Title[..99]} {one.Links.Ticket}" }),
        ["never rejected"] = ("What is refused", Answering(ReceiverMood.Refuses, Delivery.Again("no"))),
        ["rejected when busy"] = ("What is too much", Answering(ReceiverMood.IsBusy, Delivery.Rejected("busy"))),
        ["a secret"] = ("What is too much", Answering(ReceiverMood.IsBusy, Delivery.Again("busy: open sesame"))),
        ["a reason in lines"] = ("What is refused", Answering(ReceiverMood.Refuses, Delivery.Rejected("a\nb"))),
        ["a local time"] = (
            "What is too much", Answering(ReceiverMood.IsBusy, Delivery.Again("busy", new(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(1))))),
        ["deaf to its token"] = (
            "A receiver that hangs",
            new() { Answer = (mood, _) => mood == ReceiverMood.Hangs ? new TaskCompletionSource<Delivery>().Task : Taken }),
        ["does not wait"] = ("A receiver that hangs", new() { Answer = (_, _) => Taken }),
        ["hung, so rejected"] = ("A receiver that hangs", AfterHanging(Delivery.Rejected("It ended."))),
        ["hung, so delivered"] = ("A receiver that hangs", AfterHanging(Delivery.Delivered)),
    };

    public static TheoryData<string> Cases => [.. NotifierConformance.Cases.Select(one => one.Name)];

    public static TheoryData<string> Faults => [.. Faulty.Keys];

    private static Task<Delivery> Taken => Task.FromResult(Delivery.Delivered);

    [Theory, MemberData(nameof(Cases))]
    public Task One_that_is_right_passes(string name) =>
        NotifierConformance.Named(name).RunAsync(new PliantNotifier().UnderTest, TestContext.Current.CancellationToken);

    [Theory, MemberData(nameof(Cases))]
    public Task One_that_tells_several_things_at_once_passes(string name) =>
        NotifierConformance.Named(name).RunAsync(new PliantDigestNotifier().UnderTest, TestContext.Current.CancellationToken);

    [Theory, MemberData(nameof(Faults))]
    public async Task A_fault_is_found(string fault)
    {
        var (name, notifier) = Faulty[fault];
        var finds = NotifierConformance.Cases.Single(one => one.Name.StartsWith(name, StringComparison.Ordinal));

        await Assert.ThrowsAsync<ConformanceException>(
            () => finds.RunAsync(notifier.UnderTest, TestContext.Current.CancellationToken));
    }

    private static PliantNotifier Answering(ReceiverMood to, Delivery delivery) =>
        new() { Answer = (mood, _) => mood == to ? Task.FromResult(delivery) : Taken };

    private static PliantNotifier AfterHanging(Delivery delivery) => new()
    {
        Answer = async (mood, cancellationToken) =>
        {
            if (mood == ReceiverMood.Hangs)
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return mood == ReceiverMood.Hangs ? delivery : Delivery.Delivered;
        },
    };
}
