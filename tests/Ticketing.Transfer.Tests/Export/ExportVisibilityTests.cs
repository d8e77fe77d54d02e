using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Attachments;
using Ticketing.Commands;
using Ticketing.Links;
using Ticketing.Storage;
using Ticketing.Testing;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Tests.Export;

/// <summary>All that an actor gets out of one furnished help desk.</summary>
public sealed class ExportVisibilityTests : IAsyncLifetime
{
    private const string Secret = "internal remark";
    private const string Earlier = "what it said before";
    private const string EarlierSecret = "what the note said before";

    private static readonly byte[] Picture = Convert.FromHexString("89504E470D0A1A0A0000000D4948445200000280000001E0");

    private static readonly string?[] Teams = [null, "network", "workplace"];
    private static readonly string[] People = ["me", "ann", "bob"];

    private Desk desk = null!;
    private IReadOnlyList<Ticket> tickets = [];
    private readonly List<Attached> files = [];

    public async ValueTask InitializeAsync()
    {
        desk = await Desk.OpenAsync(configure: t => t.Services.AddSingleton<IThumbnailer, OnePixel>());
        await FurnishAsync();
        tickets = await desk.TicketsAsync();
        foreach (var (ticket, next) in tickets.Zip(tickets.Skip(1)))
            await desk.LinkAsync(ticket.Id, LinkKind.RelatesTo.Forward, next.Id);
        tickets = await desk.TicketsAsync();
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Property(60, Arbitrary = [typeof(ExportingActors)])]
    public async Task Whatever_goes_out_is_just_what_the_actor_sees_and_may_take_and_no_internal_comment_that_he_may_not_read(Actor actor)
    {
        var visibility = Visibility.Of(actor);
        var takes = tickets.Where(ticket => visibility.Sees(ticket) && actor.May(Permission.Export, ticket)).ToList();

        var ndjson = Encoding.UTF8.GetString(await desk.ExportAsync(ExportFormat.Ndjson, actor, project: null));
        var csv = Encoding.UTF8.GetString(await desk.ExportAsync(ExportFormat.Csv, actor, project: null));
        var updates = Encoding.UTF8.GetString(await desk.ExportAsync(ExportFormat.Updates, actor, project: null));

        var exported = Lines(ndjson).Select(line => JsonDocument.Parse(line).RootElement)
            .Where(line => line.GetProperty("record").GetString() == "ticket").ToList();
        Assert.Equal(takes.Select(ticket => ticket.Id.Value), exported.Select(line => line.GetProperty("id").GetInt64()));
        Assert.Equal(
            takes.Where(visibility.ReadsInternal).Select(ticket => ticket.Id.Value),
            exported.Where(line => line.ToString().Contains(Secret, StringComparison.Ordinal))
                .Select(line => line.GetProperty("id").GetInt64()));
        Assert.Equal(takes.Where(Manages), Saying(Earlier));
        Assert.Equal(takes.Where(ticket => Manages(ticket) && visibility.ReadsInternal(ticket)), Saying(EarlierSecret));
        Assert.DoesNotContain(Earlier, csv, StringComparison.Ordinal);
        Assert.Equal(takes.Count, Lines(csv).Length - 1);
        var seen = tickets.Where(visibility.Sees).Select(ticket => ticket.Id).ToHashSet();
        Assert.All(
            Regex.Matches(ndjson + csv, @"relatesTo/(\d+)"),
            link => Assert.Contains(new TicketId(long.Parse(link.Groups[1].Value, CultureInfo.InvariantCulture)), seen.Append(default)));
        Assert.DoesNotContain(Secret, csv, StringComparison.Ordinal);
        Assert.Equal(takes.Any(visibility.ReadsInternal), updates.Contains(Secret, StringComparison.Ordinal));
        Assert.DoesNotContain(Earlier, updates, StringComparison.Ordinal);
        Assert.Equal(
            takes.Select(ticket => ticket.Id.Value),
            Regex.Matches(updates, @"^(\d+),[^,]*,(?:""[^""]*""|[^,""]*),[^,]*,1,", RegexOptions.Multiline)
                .Select(row => long.Parse(row.Groups[1].Value, CultureInfo.InvariantCulture)));

        bool Manages(Ticket ticket) => actor.May(Permission.ManageComments, ticket);

        IEnumerable<Ticket> Saying(string words) => exported.Where(line => line.ToString().Contains(words, StringComparison.Ordinal))
            .Select(line => takes.Single(ticket => ticket.Id.Value == line.GetProperty("id").GetInt64()));
    }

    [Property(60, Arbitrary = [typeof(ExportingActors)])]
    public async Task Files_their_content_and_their_thumbnails_are_there_for_just_those_who_see_them(Actor actor)
    {
        var visibility = Visibility.Of(actor);
        var caller = desk.CallerOf(actor);
        foreach (var ticket in tickets)
        {
            var own = files.Where(file => file.Ticket == ticket.Id).ToList();
            var seen = own
                .Where(file => file.IsInternal ? visibility.ReadsInternal(ticket) : visibility.Sees(ticket))
                .Select(file => file.Id)
                .ToHashSet();

            var listed = visibility.Sees(ticket) ? await desk.Attachments.ListAsync(caller, ticket.Id, default) : [];
            if (!visibility.Sees(ticket))
                await Assert.ThrowsAsync<TicketNotFoundException>(() => desk.Attachments.ListAsync(caller, ticket.Id, default));
            Assert.Equal(seen, listed.Select(file => file.Id).ToHashSet());
            foreach (var file in own)
            {
                var isSeen = seen.Contains(file.Id);
                Assert.Equal(isSeen, await desk.Attachments.FindAsync(caller, file.Id, default) is not null);
                Assert.Equal(isSeen, await OpensAsync(async () => (await desk.Attachments.OpenAsync(caller, file.Id, default)).Content));
                Assert.Equal(isSeen, await OpensAsync(async () => (await desk.Thumbnails.OpenAsync(caller, file.Id, default)).Content));
            }
        }
    }

    private static async Task<bool> OpensAsync(Func<Task<Stream>> open)
    {
        try
        {
            await using var content = await open();
            return true;
        }
        catch (TicketNotFoundException)
        {
            return false;
        }
    }

    private static string[] Lines(string file) => file.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private async Task FurnishAsync()
    {
        await desk.SaveAsync(
            new SaveUser(new() { Id = "me", DisplayName = "Me", Organisation = "acme" }),
            new SaveTeam(new("network", "Network")),
            new SaveTeam(new("workplace", "Workplace")));
        var number = 0;
        foreach (var team in Teams)
        {
            foreach (var requester in People)
            {
                number++;
                var row = $"T{number},Ticket {number},{team},{requester},{People[number % 3]}";
                await desk.ImportCsvAsync($"externalRef,title,team,requester,assignee\n{row}\n");
                var ticket = await desk.TicketAsync($"T{number}");
                var events = new List<TicketEvent> { new CommentAdded(CommentVisibility.Internal) };
                if (number % 4 == 0)
                    events.Add(new AccessKeysChanged(new(["contract"])));
                ticket = await desk.WorkAsync(ticket, Secret, [.. events]);
                foreach (var isInternal in (bool[])[false, true])
                {
                    await EditAsync(ticket.Id, isInternal);
                    // A thumbnail is the vault's by the hash of its picture, so no two tickets have the same one.
                    var id = await desk.AttachAsync(ticket, [.. Picture, (byte)number, isInternal ? (byte)1 : (byte)0], isInternal);
                    files.Add(new(id, ticket.Id, isInternal));
                }
            }
        }
    }

    private async Task EditAsync(TicketId ticket, bool isInternal)
    {
        var (host, visibility) = (desk.CallerOf(null), isInternal ? CommentVisibility.Internal : CommentVisibility.Public);
        var comment = await desk.Commands.ExecuteAsync(
            host, ticket, new AddComment(isInternal ? EarlierSecret : Earlier, visibility));
        await desk.Commands.ExecuteAsync(host, ticket, new EditComment(comment.Text!.Value, "As it is now"));
    }

    private sealed record Attached(AttachmentId Id, TicketId Ticket, bool IsInternal);

    private sealed class OnePixel : IThumbnailer
    {
        public bool IsFor(Attachment file, PictureSize picture) => true;

        public Task<ReadOnlyMemory<byte>?> MakeAsync(Attachment file, Stream content, CancellationToken cancellationToken) =>
            Task.FromResult<ReadOnlyMemory<byte>?>(new byte[] { 1 });
    }
}
