using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Items;
using Ticketing.Links;
using Ticketing.Sentences;
using Ticketing.Tickets;
using Ticketing.Training.Reviews;
using Ticketing.UI;
using Ticketing.UI.Texts;

namespace Ticketing.Training.Pages.Reviews;

/// <summary>Tells what was done with an exercise as the timeline of a ticket tells it. One per request.</summary>
internal sealed class AttemptTelling(PeopleDesk people, ProjectDesk projects, ItemKinds items, LinkKinds links, Labels labels)
{
    public async Task<ReviewModel> TellAsync(PageContext page, ReviewView view, CancellationToken cancellationToken)
    {
        var exercise = view.Exercise;
        var there = new Caller(page.Caller.UserId, TrainingTenant.Of(page.Caller.Tenant));
        string[] ids =
        [
            .. view.Events.SelectMany(one => new[] { one.By, (one.Event as AssignmentChanged)?.Assignee }).OfType<string>()
                .Concat(view.Review.Notes.Select(note => note.By)).Append(exercise.Trainee).Append(exercise.Ticket.Requester).Distinct(),
        ];
        // Personas are known at the training desk alone, and a mentor perhaps not there yet.
        var names = new Dictionary<string, string>(await people.NamesAsync(page.Caller, ids, cancellationToken), StringComparer.Ordinal);
        foreach (var (id, name) in await people.NamesAsync(there, ids, cancellationToken))
            names[id] = name;
        var teams = (await people.ListTeamsAsync(there, null, cancellationToken)).ToDictionary(team => team.Key, team => team.Name);
        var categories = (await projects.ListCategoriesAsync(there, exercise.Ticket.Project, null, cancellationToken))
            .ToDictionary(category => category.Key, category => category.Name);
        var sentences = new EventSentences(items, links, new AttemptNames(page, labels, names, teams, categories));
        sentences.BeginIn(exercise.Ticket);
        return new(
            view, ReviewForm.Of(view),
            [
                .. view.Events.Select(one => new ToldEvent(
                    one.Version, one.At - exercise.DeliveredAt, names.GetValueOrDefault(one.By, one.By), sentences.Tell(one),
                    one.By == exercise.Trainee)),
            ],
            names)
        {
            Mentors = exercise.Trainee != page.Caller.UserId && page.Actor.MaySomewhere(Permission.Mentor),
        };
    }
}
