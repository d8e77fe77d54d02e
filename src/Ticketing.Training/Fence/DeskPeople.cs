using System.Collections.Concurrent;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.People;
using Ticketing.Storage;
using Ticketing.Training.Storing;

namespace Ticketing.Training.Fence;

/// <summary>
/// Lets the training tenant know those who act there by the names that they have in their own. No mail address goes with them: nothing is
/// mailed from there. Thread-safe.
/// </summary>
internal sealed class DeskPeople(PeopleDesk people, IDirectory directory, TrainingCommits commits)
{
    private const int MostKept = 10_000;

    private readonly ConcurrentDictionary<Caller, User> known = new();

    /// <summary>Makes sure that somebody who acts at the training desk is known there as he is in his own tenant.</summary>
    public async ValueTask KnowAsync(Caller caller, CancellationToken cancellationToken)
    {
        if (await people.FindSelfAsync(caller, cancellationToken) is not { } person)
            return;
        var wanted = Mirrored(person);
        if (known.TryGetValue(caller, out var last) && last == wanted)
            return;
        var tenant = TrainingTenant.Of(caller.Tenant);
        if (await directory.FindUserAsync(tenant, caller.UserId, cancellationToken) is not { } there || Mirrored(there) != wanted)
            await commits.SaveAsync(
                new() { Tenant = tenant, At = commits.Now, Directory = [new SaveUser(wanted)] }, cancellationToken);
        if (known.Count >= MostKept)
            known.Clear();
        known[caller] = wanted;
    }

    /// <summary>Somebody as the training tenant knows him.</summary>
    public static User Mirrored(User person) => new()
    {
        Id = person.Id, DisplayName = person.DisplayName, Locale = person.Locale, TimeZone = person.TimeZone, IsActive = person.IsActive,
    };
}
