using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Dispatch;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Tests.Oracles;

/// <summary>Bulk changes begin a while after they were asked for: nobody is told of the end of one that takes less than a minute.</summary>
internal sealed class SlowRuns(IAlarmHandler runs) : IAlarmHandler
{
    /// <summary>How long a run waits before it begins.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, DateTimeOffset> waited = [];

    public string Kind => runs.Kind;

    public int Concurrency => runs.Concurrency;

    public TimeSpan Timeout => runs.Timeout;

    public TimeSpan Lease => runs.Lease;

    /// <summary>Puts it around what lets bulk changes go on.</summary>
    public static void Add(IServiceCollection services)
    {
        var around = services.Single(service => service.ImplementationType is { Name: "BulkHandler" });
        services.Remove(around);
        services.AddSingleton<IAlarmHandler>(provider =>
            new SlowRuns((IAlarmHandler)ActivatorUtilities.CreateInstance(provider, around.ImplementationType!)));
    }

    public Task<Delivery> HandleAsync(ClaimedAlarm alarm, CancellationToken cancellationToken) =>
        waited.TryAdd(alarm.Key, alarm.DueAt)
            ? Task.FromResult(Delivery.Again("It waits.", alarm.DueAt + Wait))
            : runs.HandleAsync(alarm, cancellationToken);
}
