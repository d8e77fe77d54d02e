using System.Text.Json;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Storage;
using Ticketing.Time;

namespace Ticketing.SampleHost.Hosting;

/// <summary>
/// Makes administrators, and remembers in a document that there has been one: roles are granted by those who hold them, so the start page
/// asks for the first and for no other.
/// </summary>
internal sealed class FirstAdministrator(PeopleDesk people, IDocuments documents, ITicketingStore store, TimeProvider time)
{
    private const string Kind = "sampleHost";
    private const string Key = "firstAdministrator";

    /// <summary>Whether there has been one.</summary>
    public async Task<bool> ExistsAsync(CancellationToken cancellationToken) =>
        await documents.FindAsync(Caller.DefaultTenant, Kind, Key, cancellationToken) is not null;

    /// <summary>Gives a person who is in the directory everything, everywhere.</summary>
    public async Task AppointAsync(string userId, CancellationToken cancellationToken)
    {
        var user = await people.GetUserAsync(HostCaller.Caller, userId, cancellationToken);
        await people.SetRolesAsync(
            HostCaller.Caller, userId, [.. user.Roles.Append(new(Role.Administrator.Name)).Distinct()], cancellationToken);
        if (await ExistsAsync(cancellationToken))
            return;
        await store.CommitAsync(
            new()
            {
                Tenant = Caller.DefaultTenant,
                At = time.GetUtcMicroseconds(),
                Documents = [new(Kind, Key, 0, JsonSerializer.Serialize(new { userId }))],
            },
            cancellationToken);
    }
}
