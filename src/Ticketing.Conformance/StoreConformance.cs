namespace Ticketing.Conformance;

/// <summary>
/// All that a store must do, case by case, free of any test framework. With xunit, an author runs them so:
/// <code>
/// public static TheoryData&lt;string&gt; Cases => [.. StoreConformance.Cases.Select(c => c.Name)];
///
/// [Theory, MemberData(nameof(Cases))]
/// public Task The_store(string name) =>
///     StoreConformance.Named(name).RunAsync(store, TestContext.Current.CancellationToken);
/// </code>
/// where <c>store</c> is a <see cref="StoreUnderTest"/>, best one for all cases: each works in a tenant of its own.
/// <see cref="ModelComparison"/> looks for what nobody thought of.
/// </summary>
public static class StoreConformance
{
    /// <summary>The cases; their names are unique.</summary>
    public static IReadOnlyList<ConformanceCase> Cases { get; } =
    [
        .. Commit.KeepingCases.All,
        .. Commit.RefusalCases.All,
        .. Commit.IdempotencyCases.All,
        .. Commit.ConcurrencyCases.All,
        .. Commit.NumberCases.All,
        .. Reading.FindingCases.All,
        .. Reading.WholeCases.All,
        .. Reading.InternalCases.All,
        .. Reading.PublicCases.All,
        .. Reading.CommentCases.All,
        .. Reading.VisibilityCases.All,
        .. Items.ItemCases.All,
        .. Keys.KeyCases.All,
        .. Keys.InternalKeyCases.All,
        .. Keys.AnsweredCases.All,
        .. Keys.LinkCases.All,
        .. Keys.SubjectCases.All,
        .. Keys.CustomFieldCases.All,
        .. Keys.CustomFieldOrderCases.All,
        .. Tenancy.TenantCases.All,
        .. Searching.FieldCases.All,
        .. Searching.CombinationCases.All,
        .. Searching.TextCases.All,
        .. Searching.InternalTextCases.All,
        .. Searching.OrderCases.All,
        .. Searching.UpdateCases.All,
        .. Searching.VocabularyCases.All,
        .. Directory.PeopleCases.All,
        .. Directory.PersonVersionCases.All,
        .. Directory.PlaceCases.All,
        .. Directory.DeletionCases.All,
        .. Directory.CategoryCases.All,
        .. Documents.DocumentCases.All,
        .. Work.ClaimCases.All,
        .. Work.OutboxCases.All,
        .. Work.AlarmCases.All,
        .. Work.SettledCommitCases.All,
        .. Notifications.LedgerCases.All,
        .. Notifications.HeldCases.All,
        .. Notifications.ReadMarkCases.All,
        .. Counting.CounterCases.All,
        .. Counting.UpkeepCases.All,
        .. Feed.FeedCases.All,
    ];

    /// <summary>The cases, and others that features or a host bring: what the store has to do for them.</summary>
    /// <param name="others">The others; their names are theirs alone.</param>
    /// <exception cref="ArgumentException">Two have one name.</exception>
    public static IReadOnlyList<ConformanceCase> With(params IEnumerable<ConformanceCase> others)
    {
        IReadOnlyList<ConformanceCase> all = [.. Cases, .. others];
        return all.GroupBy(one => one.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is not { } twice
            ? all
            : throw new ArgumentException($"Two cases are called '{twice.Key}'.", nameof(others));
    }

    /// <summary>The case with that name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static ConformanceCase Named(string name) => Named(name, Cases);

    /// <summary>The case with that name, of those of <see cref="With"/> for example.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static ConformanceCase Named(string name, IEnumerable<ConformanceCase> cases) =>
        cases.FirstOrDefault(one => one.Name == name) ?? throw new ArgumentException($"There is no case '{name}'.", nameof(name));
}
