using Ticketing.Search.Criteria;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Searching;

/// <summary>Tickets with every field set, unset and set alike, to try criteria and orders on.</summary>
internal static class Population
{
    public static async Task<IReadOnlyList<Ticket>> SettleAsync(Scene scene)
    {
        var first = await scene.On.Store.ReserveIdsAsync(24, scene.Token);
        var drafts = Enumerable.Range(0, 24).Select(number => Draft(new(first.Value + number), number)).ToList();
        await scene.StoreAsync(drafts.Select(draft => draft.Change));
        return [.. drafts.Select(draft => draft.Row)];
    }

    /// <summary>Expects that the store finds and counts those that meet the criterion as <see cref="Criterion.Matches"/> says.</summary>
    public static Task ExpectAsync(Scene scene, IReadOnlyList<Ticket> population, Criterion where) =>
        scene.ExpectFoundAsync($"{where}", where, population.Where(ticket => where.Matches(ticket, TicketTerms.None, internals: false)));

    private static StagedTicket Draft(TicketId id, int number)
    {
        // Divisors that share no factor with each other, so that the fields meet in many combinations; and few times, so that there are
        // ties.
        var draft = StagedTicket.New(
            id,
            Scene.Filed($"ticket {number}", Furniture.Projects[number % 3]) with
            {
                Category = Furniture.Categories[number % 3],
                Team = number % 4 == 0 ? null : Furniture.Teams[number % 3],
                Assignee = number % 5 < 2 ? null : Furniture.People[number % 5],
                Requester = Furniture.People[number % 4],
                Creator = Furniture.People[number % 5],
                Organisation = number % 3 == 0 ? null : Furniture.Organisations[number % 2],
                ExternalRef = number % 7 == 0 ? $"INC{number}" : null,
                DueAt = number % 3 == 1 ? null : Scene.At(100 + number % 4),
                Tags = new(number % 4 == 3 ? [] : ["loud", $"tag-{number % 5}"]),
                Priority = (Priority)(1 + number % 4),
                Status = $"status-{number % 2}",
                StatusCategory = (StatusCategory)(1 + number % 3),
            },
            Scene.At(number % 6));
        if (number % 5 > 1)
            draft = draft.Then(
                new Transitioned("complete", draft.Row.Status, "completed", StatusCategory.Done, 1), Scene.At(20 + number % 3));
        if (number % 5 == 3)
            draft = draft.Then(new Transitioned("reopen", "completed", "to-do", StatusCategory.Open, 1), Scene.At(30));
        if (number % 5 == 4)
            draft = draft.Then(new Transitioned("verify", "completed", "closed", StatusCategory.Closed, 1), Scene.At(40 + number % 2));
        return draft;
    }
}
