namespace Ticketing.Conformance.Vaults;

/// <summary>
/// All that an <see cref="Attachments.IAttachmentVault"/> must do, case by case, free of any test framework. With xunit, an author runs
/// them so:
/// <code>
/// public static TheoryData&lt;string&gt; Cases => [.. VaultConformance.Cases.Select(c => c.Name)];
///
/// [Theory, MemberData(nameof(Cases))]
/// public Task The_vault(string name) => VaultConformance.Named(name).RunAsync(vault, TestContext.Current.CancellationToken);
/// </code>
/// One vault may serve all cases, also at the same time: each works in tenants of its own.
/// </summary>
public static class VaultConformance
{
    /// <summary>The cases; their names are unique.</summary>
    public static IReadOnlyList<VaultCase> Cases { get; } =
    [
        .. SavingCases.All,
        .. RefusalCases.All,
        .. ReadingCases.All,
        .. TenantCases.All,
        .. ThumbnailCases.All,
        .. SweepingCases.All,
    ];

    /// <summary>The case with that name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static VaultCase Named(string name) =>
        Cases.FirstOrDefault(one => one.Name == name) ?? throw new ArgumentException($"There is no case '{name}'.", nameof(name));
}
