using Microsoft.EntityFrameworkCore;

namespace Ticketing.Storage.EfCore.Contexts;

/// <summary>Which EF Core provider our contexts have, without a connection: they are given one each time.</summary>
/// <param name="Apply">Sets it.</param>
internal sealed record ProviderOptions(Action<DbContextOptionsBuilder> Apply);
