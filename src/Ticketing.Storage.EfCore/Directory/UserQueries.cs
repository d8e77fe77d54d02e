using Microsoft.EntityFrameworkCore;
using Ticketing.Storage.EfCore.Model;

namespace Ticketing.Storage.EfCore.Directory;

/// <summary>What is asked for one user, compiled once: every request does. Thread-safe.</summary>
internal sealed class UserQueries
{
    public readonly Func<TicketingDbContext, string, string, CancellationToken, Task<VersionedUser?>> Find =
        EF.CompileAsyncQuery((TicketingDbContext context, string tenant, string id, CancellationToken _) =>
            context.Set<UserEntity>().Where(user => user.Tenant == tenant && user.Id == id)
                .Select(user => new VersionedUser(
                    user,
                    context.Set<UserVersionEntity>()
                        .Where(row => row.Tenant == tenant && row.UserId == id)
                        .Select(row => (long?)row.Version)
                        .FirstOrDefault()))
                .FirstOrDefault());

    public readonly Func<TicketingDbContext, string, string, IAsyncEnumerable<string>> Teams =
        EF.CompileAsyncQuery((TicketingDbContext context, string tenant, string id) =>
            context.Set<UserTeamEntity>().Where(row => row.Tenant == tenant && row.UserId == id).Select(row => row.Team));

    public readonly Func<TicketingDbContext, string, string, IAsyncEnumerable<UserRoleEntity>> Roles =
        EF.CompileAsyncQuery((TicketingDbContext context, string tenant, string id) =>
            context.Set<UserRoleEntity>().Where(row => row.Tenant == tenant && row.UserId == id).OrderBy(row => row.Ordinal).AsQueryable());
}
