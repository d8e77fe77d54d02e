using System.Runtime.CompilerServices;
using Ticketing.Attachments;

namespace Ticketing.Conformance.Vaults;

/// <summary>One thing that a vault must do.</summary>
/// <param name="Name">Says what, as a sentence; unique, and stable enough to filter by.</param>
/// <param name="RunAsync">
/// Tries it, in tenants of its own. It throws <see cref="ConformanceException"/> when the vault does something else; what the vault throws
/// comes out as it is.
/// </param>
public sealed record VaultCase(string Name, Func<IAttachmentVault, CancellationToken, Task> RunAsync)
{
    /// <summary>The name.</summary>
    public override string ToString() => Name;

    // The method's name is the sentence.
    internal static VaultCase Of(Func<VaultScene, Task> body, [CallerArgumentExpression(nameof(body))] string name = "") => new(
        name.Replace('_', ' '), (vault, cancellationToken) => body(new(vault, cancellationToken)));
}
