using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Ticketing.Access;
using Ticketing.Roles;

namespace Ticketing.AspNetCore.Access;

/// <summary>
/// Stops a host whose endpoints demand a permission that there is not: nobody could ever hold it. It looks when everything has started, as
/// <see cref="ClosedByDefault"/> does.
/// </summary>
internal sealed class DeclaredDemands(EndpointDataSource endpoints, PermissionBook permissions) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        foreach (var endpoint in endpoints.Endpoints)
        {
            var unknown = CallerDemand.PermissionsOf(endpoint.Metadata).FirstOrDefault(demand => !permissions.Contains(demand));
            if (unknown == default)
                continue;
            throw new InvalidOperationException(
                $"The endpoint {endpoint.DisplayName} demands the permission '{unknown}', which there is not. Declare it: " +
                $"AddTicketing(t => t.AddPermission(new(\"{unknown}\"))), or demand one of these: " +
                $"{string.Join(", ", Permission.BuiltIn.Concat(permissions.Own))}.");
        }

        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
