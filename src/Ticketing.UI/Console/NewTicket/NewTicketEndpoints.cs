using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.Access;
using Ticketing.Attachments;
using Ticketing.Commands;
using Ticketing.Tickets;
using Ticketing.UI.Attachments;
using Ticketing.UI.Console.Mentions;
using Ticketing.UI.Console.Tags;
using Ticketing.UI.Console.TicketDetail;
using Ticketing.UI.Requests;

namespace Ticketing.UI.Console.NewTicket;

/// <summary>Files a ticket.</summary>
internal static class NewTicketEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("new", GetAsync);
        pages.MapPost("new", PostAsync).WithMetadata(ReadsItsOwnForm.Instance);
        pages.MapGet("new/similar", SimilarAsync);
        pages.MapGet("new/people", PeopleAsync);
        pages.MapGet("new/mentionable", MentionableAsync);
    }

    internal static async Task<IResult> GetAsync(
        HttpRequest request, [AsParameters] NewTicketServices services, CancellationToken cancellationToken) =>
        services.Page.UsesConsole
            ? Show(services, await NewTicketLoader.LoadAsync(services, NewTicketInput.Of(request.Query), null, cancellationToken))
            : Page.GoTo(services.Page.HomeUrl("/portal/new"));

    internal static async Task<IResult> PostAsync(
        HttpRequest request, [AsParameters] NewTicketServices services, FormFileReader reader, EnclosureDesk enclosures,
        CancellationToken cancellationToken)
    {
        var files = await reader.ReadAsync(request.HttpContext, services.Page.Caller, null, cancellationToken);
        var form = await SentForm.ReadAsync(request, cancellationToken);
        var input = NewTicketInput.Of(form);
        if (input.UsesTemplate)
            return Show(services, await NewTicketLoader.LoadAsync(services, input, null, cancellationToken));
        if (form.ContainsKey("preview"))
        {
            var isTooSoon = !services.Previews.Take(services.Page.Caller, request.HttpContext.Response);
            var model = await NewTicketLoader.LoadAsync(services, input, [], cancellationToken) with
            {
                IsPreview = true,
                IsTooSoon = isTooSoon,
            };
            return Show(services, model, isTooSoon ? StatusCodes.Status429TooManyRequests : StatusCodes.Status200OK);
        }

        try
        {
            var command = await enclosures.EncloseAsync(
                services.Page.Caller, await ReadAsync(services, input, cancellationToken), files.Require(), cancellationToken);
            var outcome = await services.Desk.CreateAsync(
                services.Page.Caller, command, new() { Idempotency = FormOnce.Of(form) }, cancellationToken);
            return Page.GoTo(
                services.Page.Url(outcome.Ticket is null
                    ? "/list"
                    : UnreachedQuery.Add(string.Create(CultureInfo.InvariantCulture, $"/{outcome.Id.Value}"), outcome.Unreached)));
        }
        catch (TicketValidationException e)
        {
            return Show(
                services, await NewTicketLoader.LoadAsync(services, input, e.Errors, cancellationToken), StatusCodes.Status400BadRequest);
        }
    }

    internal static async Task<IResult> SimilarAsync(
        string? title, [AsParameters] NewTicketServices services, CancellationToken cancellationToken) =>
        Page.Part<SimilarTicketList>(await NewTicketLoader.SimilarAsync(services, title ?? "", cancellationToken));

    internal static async Task<IResult> PeopleAsync(
        string? requester, [AsParameters] NewTicketServices services, CancellationToken cancellationToken) =>
        Page.Part<RequesterOptions>(services.Page.Actor.MaySomewhere(Permission.CreateForOthers)
            ? await RequesterNames.SuggestAsync(services.Page.Caller, services.People, requester?.Trim() ?? "", cancellationToken) : []);

    internal static async Task<IResult> MentionableAsync(
        string? q, HttpRequest request, [AsParameters] NewTicketServices services, CancellationToken cancellationToken) =>
        Page.Part<MentionList>(q is { Length: > 0 and <= TicketLimits.Name }
            && await PreviewAsync(services, NewTicketInput.Of(request.Query), cancellationToken) is { } ticket
                ? await services.People.ListMentionableAsync(services.Page.Caller, ticket, q, isInternal: false, cancellationToken)
                : []);

    // The ticket as the form would file it by now; null while something of it means nothing. What it says, nobody's sight depends on.
    private static async Task<Ticket?> PreviewAsync(
        NewTicketServices services, NewTicketInput input, CancellationToken cancellationToken)
    {
        try
        {
            var command = await ReadAsync(services, input with { Title = "?", Description = "" }, cancellationToken);
            return await services.Desk.PreviewAsync(services.Page.Caller, command, cancellationToken);
        }
        catch (TicketValidationException)
        {
            return null;
        }
    }

    private static IResult Show(NewTicketServices services, NewTicketModel model, int status = StatusCodes.Status200OK) =>
        Page.Console<NewTicketPage>(services.Text["Title"], model, status);

    /// <exception cref="TicketValidationException">A name means nothing, or several things.</exception>
    private static async Task<CreateTicket> ReadAsync(NewTicketServices services, NewTicketInput input, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        errors.Check("title", input.Title, FieldRules.Title);
        var shown = await NewTicketLoader.LoadAsync(services, input with { Title = "" }, null, cancellationToken);
        var project = shown.Project;
        // One that was retired since the form was opened is refused, rather than the ticket filed elsewhere.
        var named = input.Project ?? project.Key;
        string? category = null;
        if (input.Category.Length > 0 && named == project.Key)
        {
            category = NewTicketLoader.CategoryOf(shown.Categories, input.Category);
            if (category is null)
                errors.Add("category", services.Text["NoSuchCategory", project.Name]);
        }

        string? requester = null;
        if (input.Requester.Length > 0)
        {
            var meant = await RequesterNames.FindAsync(services.Page.Caller, services.People, input.Requester, cancellationToken);
            requester = meant.Count == 1 ? meant[0].Id : null;
            if (meant.Count != 1)
                errors.Add("requester", services.Text[meant.Count == 0 ? "NoSuchPerson" : "SeveralPeople"]);
        }

        DateTimeOffset? due = null;
        IReadOnlyList<string> tags = [];
        // Whoever may not set them later does not set them now.
        if (NewTicketLoader.MayTriage(services.Page))
        {
            tags = TagText.Split(input.Tags);
            errors.CheckTags("tags", tags);
            if (input.DueAt.Length > 0 && !LocalTime.TryRead(input.DueAt, services.Page.Actor.TimeZone, out due))
                errors.Add("dueAt", LocalTime.None);
        }

        errors.ThrowIfAny();
        return new()
        {
            Title = input.Title,
            Description = input.Description,
            Project = named,
            Category = category,
            Priority = input.Priority,
            Requester = requester,
            Tags = tags,
            DueAt = due,
            Subjects = input.Subjects,
            // What was typed for another category before this one was chosen is not meant any more.
            Fields = input.Fields.Where(one => shown.Fields.Any(field => field.Key == one.Key)).ToDictionary(),
        };
    }
}
