namespace Ticketing.Conformance.Notifiers;

/// <summary>
/// All that a notifier must do, case by case, free of any test framework. With xunit, an author runs them so:
/// <code>
/// public static TheoryData&lt;string&gt; Cases => [.. NotifierConformance.Cases.Select(c => c.Name)];
///
/// [Theory, MemberData(nameof(Cases))]
/// public Task The_notifier(string name) =>
///     NotifierConformance.Named(name).RunAsync(notifier, TestContext.Current.CancellationToken);
/// </code>
/// where <c>notifier</c> is a <see cref="NotifierUnderTest"/>. One may serve all cases, if they run one after the other.
/// </summary>
public static class NotifierConformance
{
    /// <summary>The cases; their names are unique.</summary>
    public static IReadOnlyList<NotifierCase> Cases { get; } =
    [
        .. ChannelCases.All,
        .. HandingOverCases.All,
        .. DigestCases.All,
        .. HostileTextCases.All,
        .. RefusalCases.All,
        .. EndingCases.All,
    ];

    /// <summary>The case with that name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static NotifierCase Named(string name) =>
        Cases.FirstOrDefault(one => one.Name == name) ?? throw new ArgumentException($"There is no case '{name}'.", nameof(name));
}
