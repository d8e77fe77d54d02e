using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commands;
using Ticketing.CustomFields;
using Ticketing.CustomFields.Stored;
using Ticketing.Links;
using Ticketing.Notifications;
using Ticketing.Notifications.Preferences;
using Ticketing.People;
using Ticketing.Projects;
using Ticketing.Setup;
using Ticketing.Storage;
using Ticketing.Subjects;
using Ticketing.Tickets;
using Ticketing.Workflows;

namespace Ticketing.Desk;

/// <summary>Looks up what a decision needs, and refuses what a command names and the directory does not have.</summary>
internal sealed class FactsLoader(
    IDirectory directory, ITicketReader reader, ICommentHistory comments, ITicketItems items, WorkflowRegistry workflows,
    TenantSetup tenants, ActorResolver actors, PreferenceStore preferences, LinkWalker walker, MergeFactsLoader merges,
    SplitFactsLoader splits, FieldBook fields, SubjectBook subjects, IOptions<TicketingOptions> options)
{
    private const int HistoryAtOnce = 500;

    /// <summary>Looks up what is needed.</summary>
    /// <param name="actor">Who acts.</param>
    /// <param name="ticket">The ticket as it is; null for a new one.</param>
    /// <param name="needed">What is needed.</param>
    /// <param name="now">The moment of the decision.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketValidationException">The directory has something of it not.</exception>
    /// <exception cref="TicketNotFoundException">The actor sees no such other ticket.</exception>
    public async Task<DecisionFacts> LoadAsync(
        Actor actor, Ticket? ticket, FactsNeeded needed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        var project = needed.Project.IsPresent
            ? await FindProjectAsync(actor, needed.Project.Value ?? options.Value.DefaultProject, errors, cancellationToken)
            : null;
        var category = needed.Category.IsPresent
            // The project of a ticket that he sees is no secret, whatever else he may do in it.
            && (needed.Project.IsPresent ? project : await directory.FindProjectAsync(actor.Tenant, ticket!.Project, cancellationToken))
                is { } its
            ? await FindCategoryAsync(actor, its, needed.Category.Value, errors, cancellationToken)
            : null;
        await CheckTeamAsync(actor, needed.Team, errors, cancellationToken);
        var assignee = await FindAssigneeAsync(actor, needed.Assignee, errors, cancellationToken);
        var requester = await FindPersonAsync(actor, "requester", needed.Requester, errors, cancellationToken);
        if (needed.Person is var (field, id))
            await FindPersonAsync(actor, field, id, errors, cancellationToken);
        var item = needed.Item is var (kind, key)
            ? await items.FindAsync(ticket!.Id, kind, key, Visibility.OfSystem(actor.Tenant), cancellationToken)
            : null;
        var (comment, edit) = await FindCommentAsync(actor, ticket, needed.Comment, cancellationToken);
        var description = needed.HasDescription && ticket is { Description: { } number }
            ? (await reader.FindTextAsync(ticket.Id, number, Visibility.OfSystem(actor.Tenant), cancellationToken))?.Body
            : null;
        errors.ThrowIfAny();
        var (other, walk, seen) = await LinksAsync(actor, ticket, needed, cancellationToken);
        var merge = needed.Merges ? await merges.LoadAsync(actor, ticket!, other!, cancellationToken) : null;
        var split = needed.Splits && comment is not null
            ? await splits.LoadAsync(actor, ticket!, comment.Text, project!, needed.Items ?? [], cancellationToken)
            : null;
        // What becomes a ticket of its own is new to everybody there.
        var (writtenOn, written) = needed.Splits ? (null, comment?.Text.Body) : (ticket, needed.Written);
        var named = await NamedAsync(
            actor, written, needed.Splits ? null : comment?.Text.Body ?? description, cancellationToken);
        var custom = needed.Fields is null ? FieldCatalog.None : await fields.OfAsync(actor.Tenant, cancellationToken);
        var answers = await AskAsync(actor, needed.Subjects, cancellationToken);
        return new()
        {
            Actor = actor,
            Now = now,
            Workflow = workflows.Get(project?.Workflow ?? ticket!.Workflow),
            Project = project,
            Category = category,
            Requester = requester,
            Assignee = assignee,
            IsAssigneeGone = needed.HasAssigneeGone && await IsAssigneeGoneAsync(actor, ticket!, cancellationToken),
            Description = description,
            Named = named,
            Watching = await WatchingAsync(
                writtenOn, [.. named.Select(person => person.Actor), .. needed.TakesPart ? [actor] : Array.Empty<Actor>()],
                cancellationToken),
            Unanswered = needed.HasUnanswered
                ? await UnansweredAsync(actor.Tenant, ticket!, cancellationToken)
                : FrozenSet<int>.Empty,
            Item = item,
            Comment = comment,
            CommentEdit = edit,
            CommentEditTime = options.Value.CommentEditTime,
            Fields = custom,
            FieldPeople = await FieldPeopleAsync(actor, custom, needed.Fields, cancellationToken),
            Other = other,
            Walk = walk,
            Merge = merge,
            Split = split,
            Seen = merge?.Seen ?? seen,
            KnownSubjects = answers.Known.Keys.ToFrozenSet(),
            UnansweredSubjects = answers.Unanswered,
            Subjects =
            [
                .. answers.Known.Where(one => one.Value.Standing == SubjectStanding.There)
                    .Select(one => TicketSubject.Of(one.Key, one.Value.Title)),
            ],
        };
    }

    private async Task<SubjectAnswers> AskAsync(
        Actor actor, IReadOnlyCollection<SubjectReference>? named, CancellationToken cancellationToken) =>
        named is not { Count: > 0 } ? SubjectAnswers.None : await subjects.AskAsync(actor, named, cancellationToken);

    // By the number that the actor knows it by; what it leads to is stored by its own.
    private async Task<(StoredComment? Comment, CommentEdit? Edit)> FindCommentAsync(
        Actor actor, Ticket? ticket, int? number, CancellationToken cancellationToken)
    {
        if (ticket is null || number is not { } asked
            || await comments.FindCommentAsync(ticket.Id, asked, Visibility.Of(actor), cancellationToken) is not { } comment)
            return (null, null);
        var stored = comment.Text.Number;
        var edits = await comments.CommentEditsAsync(
            ticket.Id, stored, stored, Visibility.OfSystem(actor.Tenant), cancellationToken);
        return (comment, edits is [var edit] ? edit : null);
    }

    private async Task<(Ticket? Other, LinkWalk? Walk, IReadOnlySet<TicketId> Seen)> LinksAsync(
        Actor actor, Ticket? ticket, FactsNeeded needed, CancellationToken cancellationToken)
    {
        if ((needed.Link?.Other ?? needed.Other) is not { } id)
            return (null, null, await SeenAsync(actor, [.. needed.Named ?? [], .. MergedInto(ticket)], cancellationToken));
        var other = await reader.FindAsync(id, Visibility.OfSystem(actor.Tenant), cancellationToken);
        if (other is null || !Visibility.Of(actor).Sees(other))
        {
            throw needed.HidesOther
                ? new TicketForbiddenException(MergeRules.Merged(ticket!, isSeen: false))
                : new TicketNotFoundException($"ticket {id}");
        }

        if (needed.Link is not var (end, _))
            return (other, null, await SeenAsync(actor, MergedInto(ticket), cancellationToken));
        var walk = LinkRules.MayClose(ticket!, end, other)
            ? await walker.WalkAsync([other], end, actor.Tenant, cancellationToken)
            : null;
        return (other, walk, await SeenAsync(
            actor, [.. LinkRules.InTheWay(ticket!, end, other), .. MergedInto(ticket)], cancellationToken));
    }

    // A command on a merged ticket is refused, which names where it leads.
    private static TicketId[] MergedInto(Ticket? ticket) => ticket?.MergedInto is { } into ? [into] : [];

    private async Task<IReadOnlySet<TicketId>> SeenAsync(
        Actor actor, TicketId[] ids, CancellationToken cancellationToken) =>
        ids.Length == 0
            ? FrozenSet<TicketId>.Empty
            : (await reader.FindAsync(ids, Visibility.Of(actor), cancellationToken)).Select(ticket => ticket.Id).ToHashSet();

    private async Task<Project?> FindProjectAsync(Actor actor, string key, FieldErrors errors, CancellationToken cancellationToken)
    {
        var project = await directory.FindProjectAsync(actor.Tenant, key, cancellationToken);
        // A project in which the actor may file nothing and sees nothing is none to him.
        if (project is not null && ProjectAccess.Sees(actor, project.Key))
        {
            if (project.RefuseNew() is not { } refusal)
                return project;
            errors.Add("project", refusal);
            return null;
        }

        if (project is null)
            await tenants.RequireProjectAsync(actor.Tenant, cancellationToken);
        errors.Add("project", $"There is no project '{key}'.", FieldErrorCodes.Unknown, key);
        return null;
    }

    private async Task<Category?> FindCategoryAsync(
        Actor actor, Project project, string? key, FieldErrors errors, CancellationToken cancellationToken)
    {
        var category = key is null
            ? await directory.FindDefaultCategoryAsync(actor.Tenant, project.Key, cancellationToken)
            : await directory.FindCategoryAsync(actor.Tenant, project.Key, key, cancellationToken);
        if (category is { IsActive: true })
            return category;
        if (key is null)
        {
            errors.Add(
                "category", Wording.Of(FieldErrorCodes.NoDefaultCategory, $"Project '{project.Key}' has no default category: name one."));
            return null;
        }

        var known = await directory.ListCategoriesAsync(actor.Tenant, project.Key, null, 100, cancellationToken);
        var keys = string.Join(", ", known.Where(c => c.IsActive).Select(c => c.Key));
        errors.Add(
            "category",
            new Wording(
                FieldErrorCodes.NoCategory,
                $"Project '{project.Key}' has no category '{key}'. Known are: {keys}.",
                [key, project.Key, keys]));
        return null;
    }

    private async Task CheckTeamAsync(Actor actor, string? key, FieldErrors errors, CancellationToken cancellationToken)
    {
        if (key is not null && await directory.FindTeamAsync(actor.Tenant, key, cancellationToken) is null)
            errors.Add("team", $"There is no team '{key}'.", FieldErrorCodes.Unknown, key);
    }

    private async Task<Actor?> FindAssigneeAsync(Actor actor, string? userId, FieldErrors errors, CancellationToken cancellationToken)
    {
        if (await FindPersonAsync(actor, "assignee", userId, errors, cancellationToken) is not { } user)
            return null;
        // Active, and yet nobody for the host's own source of actors: he may do nothing.
        return await actors.FindAsync(new(user.Id, actor.Tenant), cancellationToken)
            ?? new Actor { UserId = user.Id, Tenant = actor.Tenant };
    }

    // Only what is done or closed can be opened again.
    private async Task<bool> IsAssigneeGoneAsync(Actor actor, Ticket ticket, CancellationToken cancellationToken) =>
        ticket.Assignee is { } id && !ticket.StatusCategory.IsOpen()
        && await actors.FindAsync(new(id, actor.Tenant), cancellationToken) is null;

    // Seldom: a comment is deleted while another one waits for an answer.
    private async Task<IReadOnlySet<int>> UnansweredAsync(
        string tenant, Ticket ticket, CancellationToken cancellationToken)
    {
        var (unanswered, system) = (new UnansweredComments(ticket.Requester), Visibility.OfSystem(tenant));
        for (var version = 0; version < ticket.Version;)
        {
            var events = await reader.HistoryAsync(ticket.Id, version, HistoryAtOnce, system, cancellationToken);
            foreach (var recorded in events)
                unanswered.Add(recorded);
            if (events.Count < HistoryAtOnce)
                break;
            version = events[^1].Version;
        }

        return unanswered.Numbers;
    }

    // Who was named in what it said before knows it.
    private async Task<IReadOnlyList<NamedPerson>> NamedAsync(
        Actor actor, string? written, string? before, CancellationToken cancellationToken)
    {
        var ids = Mentions.In(written).Except(Mentions.In(before)).ToList();
        if (ids.Count == 0)
            return [];
        var named = new List<NamedPerson>();
        foreach (var user in await directory.FindUsersAsync(actor.Tenant, ids, cancellationToken))
        {
            // Who may not read it is not told later either: another host may have given him a role a moment ago.
            if (user.IsActive && await actors.FindViewerAnewAsync(new(user.Id, actor.Tenant), cancellationToken) is { Actor: var person })
                named.Add(new(person, actor.Knows(user)));
        }

        return named;
    }

    // Most who write on a ticket watch it already, or need it: then nobody's preferences are read.
    private async Task<IReadOnlySet<string>> WatchingAsync(
        Ticket? ticket, IReadOnlyList<Actor> people, CancellationToken cancellationToken)
    {
        var watching = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (tenant, user) in people.Select(person => (person.Tenant, person.UserId)))
        {
            if (user != ticket?.Requester && (ticket?.Watchers.Contains(user) is true
                || (await preferences.FindAsync(tenant, user, cancellationToken)).Watching))
                watching.Add(user);
        }

        return watching;
    }

    private async Task<IReadOnlySet<string>> FieldPeopleAsync(
        Actor actor, FieldCatalog fields, IReadOnlyDictionary<string, IReadOnlyList<string>>? given, CancellationToken cancellationToken)
    {
        var ids = (given ?? FrozenDictionary<string, IReadOnlyList<string>>.Empty)
            .Where(one => fields.Find(one.Key) is { Kind: CustomFieldKind.Person })
            .SelectMany(one => one.Value).Take(TicketLimits.Fields).Select(id => id.Trim()).Where(id => id.Length > 0).Distinct().ToList();
        return ids.Count == 0
            ? FrozenSet<string>.Empty
            : (await directory.FindUsersAsync(actor.Tenant, ids, cancellationToken)).Where(user => user.IsActive).Select(user => user.Id)
                .ToHashSet();
    }

    // Null also for whoever acts: he need not be in the directory.
    private async Task<User?> FindPersonAsync(
        Actor actor, string field, string? userId, FieldErrors errors, CancellationToken cancellationToken)
    {
        if (userId is null || userId == actor.UserId)
            return null;
        if (await directory.FindUserAsync(actor.Tenant, userId, cancellationToken) is { IsActive: true } user)
            return user;
        errors.Add(field, $"There is no active person '{userId}'.", FieldErrorCodes.NoPerson, userId);
        return null;
    }
}
