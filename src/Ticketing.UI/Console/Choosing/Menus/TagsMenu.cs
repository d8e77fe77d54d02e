using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Search;
using Ticketing.Tickets;
using Ticketing.UI.Console.Tags;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.Choosing.Menus;

/// <summary>Puts a tag on tickets, or takes it off: <c>+printer</c>, <c>-printer</c>.</summary>
internal sealed class TagsMenu(
    PageContext page, TicketFinder finder, IOptions<TicketingOptions> options, IStringLocalizer<ChoosingText> text) : IValueMenu
{
    private const int Most = 30;

    public string Part => "tags";

    public string? Key => "l";

    public bool May(Ticket ticket) => page.Actor.May(Permission.Triage, ticket);

    public async Task<MenuOffer> OfferAsync(IReadOnlyList<Ticket> tickets, string typed, CancellationToken cancellationToken)
    {
        var all = tickets.Select(ticket => ticket.Tags.AsEnumerable()).Aggregate((some, others) => some.Intersect(others)).ToList();
        var used = await UsedTags.FindAsync(page.Caller, finder, options.Value.PageSizeLimit, cancellationToken);
        var offered = all.Select(tag => new MenuOption($"-{tag}", tag) { IsCurrent = true })
            .Concat(used.Where(one => !all.Contains(one.Tag))
                .Select(one => new MenuOption($"+{one.Tag}", one.Tag) { Detail = Labels.Number(one.Count) }))
            .Where(option => option.Label.Contains(typed, StringComparison.CurrentCultureIgnoreCase))
            .Take(Most)
            .ToList();
        if (Ticket.NormalizeTag(typed) is { Length: > 0 } fresh && !offered.Exists(option => option.Label == fresh))
            offered.Add(new($"+{fresh}", text["NewTag", fresh]));
        return new(Part, offered) { Finds = true, IsMany = true };
    }

    public Task<TicketCommand?> ReadAsync(Ticket ticket, SentChoice choice, CancellationToken cancellationToken)
    {
        var tag = choice.To.Length > 1 ? Ticket.NormalizeTag(choice.To[1..]) : "";
        return Task.FromResult<TicketCommand?>(choice.To switch
        {
            ['+', ..] when tag.Length > 0 => new EditTicket { Tags = new([.. ticket.Tags.Where(own => own != tag), tag]) },
            ['-', ..] when tag.Length > 0 => new EditTicket { Tags = new([.. ticket.Tags.Where(own => own != tag)]) },
            _ => null,
        });
    }

    public Task<string> SayAsync(Ticket ticket, CancellationToken cancellationToken) =>
        Task.FromResult(ticket.Tags.Count == 0 ? text["NoTags"].Value : string.Join(", ", ticket.Tags));

    public Task<string?> BackAsync(Ticket before, Ticket after, SentChoice choice, CancellationToken cancellationToken) =>
        Task.FromResult<string?>((choice.To[0] == '+' ? "-" : "+") + choice.To[1..]);
}
