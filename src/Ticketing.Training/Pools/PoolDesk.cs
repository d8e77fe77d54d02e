using System.Globalization;
using Ticketing.Access;
using Ticketing.Tickets;
using Ticketing.Training.Scenarios;
using Ticketing.Training.Storing;

namespace Ticketing.Training.Pools;

/// <summary>Pools for those who write scenarios or mentor. Thread-safe.</summary>
public sealed class PoolDesk
{
    /// <summary>How many a page has at most: 200.</summary>
    public const int Page = 200;

    private const int MostScenarios = 1000;
    private const int MostCategories = 100;

    private readonly TrainingAccess access;
    private readonly PoolShelf shelf;
    private readonly ScenarioStore scenarios;
    private readonly TrainingCommits commits;

    internal PoolDesk(TrainingAccess access, PoolShelf shelf, ScenarioStore scenarios, TrainingCommits commits) =>
        (this.access, this.shelf, this.scenarios, this.commits) = (access, shelf, scenarios, commits);

    /// <summary>Pools in the order of their keys, after one; at most 200.</summary>
    /// <exception cref="TicketForbiddenException">The caller neither writes scenarios nor mentors.</exception>
    public async Task<IReadOnlyList<SavedPool>> ListAsync(Caller caller, string? after, CancellationToken cancellationToken)
    {
        await access.RequireReaderAsync(caller, cancellationToken);
        return [.. (await shelf.ListAsync(TrainingTenant.Of(caller.Tenant), after, Page, cancellationToken)).Select(Saved)];
    }

    /// <summary>A pool.</summary>
    /// <exception cref="TicketForbiddenException">The caller neither writes scenarios nor mentors.</exception>
    /// <exception cref="TicketNotFoundException">There is none of that key.</exception>
    public async Task<SavedPool> GetAsync(Caller caller, string key, CancellationToken cancellationToken)
    {
        await access.RequireReaderAsync(caller, cancellationToken);
        return await shelf.FindAsync(TrainingTenant.Of(caller.Tenant), key, cancellationToken) is { } found
            ? Saved(found)
            : throw new TicketNotFoundException($"pool '{key}'");
    }

    /// <summary>Adds or changes a pool. Deployments that began keep what they were begun with.</summary>
    /// <param name="caller">Who does.</param>
    /// <param name="key">Its key.</param>
    /// <param name="pool">What it is to be; without categories it has <see cref="PoolCategory.Default"/>.</param>
    /// <param name="version">The version that the caller knows; null for whatever is stored.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketForbiddenException">The caller does not write scenarios.</exception>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketConflictException">Another version is stored.</exception>
    public async Task<SavedPool> SaveAsync(Caller caller, string key, Pool pool, int? version, CancellationToken cancellationToken)
    {
        await access.RequireWriterAsync(caller, cancellationToken);
        var tenant = TrainingTenant.Of(caller.Tenant);
        await CheckAsync(tenant, key, pool, cancellationToken);
        var stored = (await shelf.FindAsync(tenant, key, cancellationToken))?.Version ?? 0;
        if (version is { } known && known != stored)
            throw new TicketConflictException(
                $"pool '{key}'", Wording.Of(TrainingErrorCodes.PoolChanged, $"The pool was changed meanwhile: read it again."));
        var kept = pool.Categories.IsEmpty ? pool with { Categories = [.. PoolCategory.Default] } : pool;
        await commits.SaveAsync(tenant, [shelf.Save(key, stored, kept)], cancellationToken);
        return new(key, stored + 1, kept);
    }

    private async Task CheckAsync(string tenant, string key, Pool pool, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        errors.CheckKey("key", key);
        errors.Require("name", pool.Name, TicketLimits.Name);
        errors.Check("description", pool.Description, TicketLimits.Text);
        if (pool.PassesAt is < 0 or > 100)
            errors.Add("passesAt", Wording.Of(FieldErrorCodes.OutOfRange, $"An exercise passes with {0} to {100} points."));
        if (pool.Categories.Length > MostCategories)
            errors.Add("categories", Wording.Of(FieldErrorCodes.TooMany, $"There are at most {MostCategories} categories."));
        foreach (var category in pool.Categories)
        {
            errors.CheckKey("categories", category.Key);
            errors.Require("categories", category.Name, TicketLimits.Name);
        }

        if (pool.Scenarios.Length > MostScenarios)
            errors.Add(
                "scenarios", $"A pool has at most {MostScenarios} scenarios.", FieldErrorCodes.TooMany,
                MostScenarios.ToString(CultureInfo.InvariantCulture));
        errors.ThrowIfAny();
        var known = await scenarios.FindAsync(tenant, pool.Scenarios, cancellationToken);
        foreach (var id in pool.Scenarios.Where(id => !known.ContainsKey(id)).Distinct().Take(10))
            errors.Add("scenarios", $"There is no scenario '{id}'.", FieldErrorCodes.Unknown, id);
        errors.ThrowIfAny();
    }

    private static SavedPool Saved(Stored<Pool> found) => new(found.Key, found.Version, found.Value);
}
