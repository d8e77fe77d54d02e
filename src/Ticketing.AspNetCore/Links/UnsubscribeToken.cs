using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Ticketing.AspNetCore.Links;

/// <summary>
/// What a link to unsubscribe carries: whom it is for and by which channel, sealed with the host's keys for this purpose alone. Whoever has
/// the message has it, and needs no account to use it.
/// </summary>
internal sealed class UnsubscribeToken(IDataProtectionProvider protection)
{
    // Whoever finds an old mail still wants no more of them.
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(366);

    private readonly ITimeLimitedDataProtector protector =
        protection.CreateProtector("Ticketing.Links.Unsubscribe").ToTimeLimitedDataProtector();

    public string Write(Unsubscription who) => protector.Protect(JsonSerializer.Serialize(who), Lifetime);

    /// <summary>Null when it is none of this host's, or too old.</summary>
    public Unsubscription? Read(string? token) =>
        token is { Length: > 0 and < 4000 } && protector.UnprotectOrNull(token) is { } content
            ? JsonSerializer.Deserialize<Unsubscription>(content)
            : null;
}
