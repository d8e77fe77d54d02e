using Ticketing.Access;
using Ticketing.Conformance;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Samples.Loans;

/// <summary>What loans ask of a store: cases for <see cref="StoreConformance.With"/>.</summary>
public static class LoanConformance
{
    /// <summary>The cases.</summary>
    public static IReadOnlyList<ConformanceCase> Cases { get; } =
        [new("A loan of a device is found by who has it until it comes back", IsFoundByBorrowerAsync)];

    private static async Task IsFoundByBorrowerAsync(StoreUnderTest store, CancellationToken cancellationToken)
    {
        // A tenant of its own, as cases may run at the same time on one store.
        var (tenant, at) = ($"loans-{Guid.NewGuid():N}", new DateTimeOffset(2026, 5, 1, 9, 0, 0, TimeSpan.Zero));
        var loan = new Loan("l-1", "ben", at);
        var item = new TicketItem
        {
            Kind = Loan.Kind.Name,
            Key = "one",
            By = "ann",
            Person = loan.Borrower,
            At = at,
            Data = Loan.Kind.Write(loan),
        };
        RecordedEvent filed = new(1, at, "ann", Filed), lent = new(2, at, "ann", new ItemAdded(item));
        var begun = Ticket.Begin(await store.Store.ReserveIdsAsync(1, cancellationToken), filed);
        var ticket = begun.Apply(lent);
        await CommitAsync(new() { Tenant = tenant, At = at, Directory = Places });
        await CommitAsync(new() { Tenant = tenant, At = at, Tickets = [new(null, ticket, [filed, lent], [])] });

        var found = await FindAsync();
        Require(found is [{ Item: var kept }] && Loan.Kind.Read(kept) == loan, $"the loan, not {found.Count} items");

        var back = new RecordedEvent(3, at, "ann", new ItemRemoved(item));
        await CommitAsync(new() { Tenant = tenant, At = at, Tickets = [new(ticket, ticket.Apply(back), [back], [])] });

        Require((await FindAsync()).Count == 0, "nothing after the device came back");

        Task CommitAsync(TicketingCommit commit) => store.Store.CommitAsync(commit, cancellationToken);

        Task<IReadOnlyList<FoundItem>> FindAsync() => store.Items.SearchAsync(
            new ItemQuery(Loan.Kind.Name) { Person = "ben" }, after: null, 10, Everything(tenant), cancellationToken);
    }

    private static IReadOnlyList<DirectoryChange> Places =>
        [new SaveProject(new("desk", "Desk")), new SaveCategory(new("desk", "general", "General", IsDefault: true))];

    private static TicketCreated Filed => new()
    {
        Project = "desk",
        Title = "A laptop",
        Workflow = "default",
        WorkflowVersion = 1,
        Status = "to-do",
        StatusCategory = StatusCategory.Open,
        Priority = Priority.Normal,
        Category = "general",
        Requester = "ben",
        Creator = "ann",
    };

    private static Visibility Everything(string tenant) =>
        Visibility.Of(new Actor { UserId = "ann", Tenant = tenant, Roles = [new RoleGrant(Role.Administrator)] });

    private static void Require(bool holds, string expected)
    {
        if (!holds)
            throw new ConformanceException($"Asked for the loans of Ben, the store should have found {expected}.");
    }
}
