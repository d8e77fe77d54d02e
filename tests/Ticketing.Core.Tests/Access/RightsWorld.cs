using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Administration;
using Ticketing.People;
using Ticketing.Storage;
using Ticketing.Tickets;
using static Ticketing.Tests.Tickets.Decisions;

namespace Ticketing.Tests.Access;

/// <summary>
/// A random directory, somebody in it who was given people or roles to manage, and random things that he tries. People are numbered; the
/// first one acts.
/// </summary>
internal sealed class RightsWorld
{
    public const string Actor = "p0";

    private static readonly string[] People = ["p0", "p1", "p2", "p3", "p4"];
    private static readonly string[] Teams = ["red", "blue", "green"];
    private static readonly string[] Organisations = ["acme", "globex"];
    private static readonly string[] Projects = ["support", "facilities"];
    private static readonly string[] OwnRoles = ["R0", "R1", "R2", "R3"];
    private static readonly Permission[] Permissions =
    [
        Permission.View, Permission.ReadInternal, Permission.Work, Permission.Comment, Permission.Create, Permission.Assign,
        Permission.ManagePeople, Permission.ManageRoles,
    ];

    private readonly Random random;
    private readonly ServiceProvider services = new ServiceCollection().AddTicketing(t => t.UseInMemoryStore()).BuildServiceProvider();

    public RightsWorld(int seed) => random = new(seed);

    /// <summary>What was tried, and whether it was allowed.</summary>
    public List<string> Tried { get; } = [];

    public int Allowed { get; private set; }

    private PeopleDesk Desk => services.GetRequiredService<PeopleDesk>();

    public async Task FurnishAsync()
    {
        var managed = Some(new[] { Permission.ManagePeople, Permission.ManageRoles }, 1).Append(Permission.SeePeople);
        var delegated = new Role("Delegate", [.. managed.Select(one => new PermissionGrant(one, Scope.All))]);
        DirectoryChange[] changes =
        [
            .. Teams.Select(team => new SaveTeam(new(team, team))),
            .. Organisations.Select(organisation => new SaveOrganisation(new(organisation, organisation))),
            .. Projects.Select(project => new SaveProject(new(project, project))),
            .. OwnRoles.Select(name => new SaveRole(RandomRole(name))),
            new SaveRole(delegated),
            .. People.Select(id => new SaveUser(new User
            {
                Id = id,
                DisplayName = id,
                Email = $"{id}@example.org",
                IsActive = id == Actor || random.Next(6) > 0,
                Teams = new(Some(Teams)),
                Organisation = Maybe(Organisations),
                Roles = [.. RandomRoles(), .. id == Actor ? [new GrantedRole("Delegate")] : Array.Empty<GrantedRole>()],
            })),
        ];
        await services.GetRequiredService<ITicketingStore>().CommitAsync(
            new() { Tenant = Caller.DefaultTenant, At = DateTimeOffset.UnixEpoch, Directory = changes }, default);
    }

    /// <summary>Everybody with what he may do; null for those who may do nothing.</summary>
    public async Task<Dictionary<string, Actor?>> HoldersAsync()
    {
        var source = services.GetRequiredService<DirectoryActorSource>();
        var holders = new Dictionary<string, Actor?>();
        // Somebody whom the directory does not know yet stands for all the others.
        foreach (var id in People.Append("new"))
            holders[id] = await source.FindAsync(new(id), default);
        return holders;
    }

    public bool IsAdministrator(Actor? actor) => actor is not null && services.GetRequiredService<Administrators>().Holds(actor);

    public async Task TryAsync()
    {
        var (what, attempt) = Next();
        try
        {
            await attempt();
            Allowed++;
            Tried.Add(what);
        }
        catch (TicketingException e)
        {
            Tried.Add($"({what}: {e.Message})");
        }
    }

    /// <summary>A ticket with any ties.</summary>
    public Ticket Ticket() => NewTicket() with
    {
        Project = Pick(Projects), Requester = Pick(People), Creator = Pick(People), Assignee = Maybe(People), Team = Maybe(Teams),
        Organisation = Maybe(Organisations),
    };

    private (string What, Func<Task> Attempt) Next()
    {
        var (caller, id) = (new Caller(Actor), Pick(People));
        switch (random.Next(10))
        {
            case 0 or 1:
                var teams = Some(Teams);
                return ($"{id} into [{string.Join(' ', teams)}]", () => Desk.SetTeamsAsync(caller, id, teams, default));
            case 2 or 3:
                var roles = RandomRoles();
                return ($"{id} gets {string.Join(' ', roles)}", () => Desk.SetRolesAsync(caller, id, [.. roles], default));
            case 4:
                var organisation = Maybe(Organisations);
                return (
                    $"{id} to {organisation}",
                    async () => await Desk.SaveUserAsync(caller, await StoredAsync(id) with { Organisation = organisation }, default));
            case 5:
                var isActive = random.Next(2) == 0;
                return (
                    $"{id} active: {isActive}",
                    async () => await Desk.SaveUserAsync(caller, await StoredAsync(id) with { IsActive = isActive }, default));
            case 6:
                return (
                    $"{id} is written to elsewhere",
                    async () => await Desk.SaveUserAsync(caller, await StoredAsync(id) with { Email = "mallory@example.org" }, default));
            case 7:
                var place = Maybe(Organisations);
                return (
                    $"somebody new in {place}",
                    () => Desk.SaveUserAsync(caller, new() { Id = "new", DisplayName = "New", Organisation = place }, default));
            case 8:
                return ("a role is deleted", () => services.GetRequiredService<RoleDesk>().DeleteAsync(caller, Pick(OwnRoles), default));
            default:
                var role = RandomRole(Pick([.. OwnRoles, "Requester", "Administrator", "Delegate"]));
                return (
                    $"{role.Name} is [{string.Join(' ', role.Grants)}]",
                    () => services.GetRequiredService<RoleDesk>().SaveAsync(caller, role, default));
        }
    }

    private async Task<User> StoredAsync(string id) =>
        (await services.GetRequiredService<IDirectory>().FindUserAsync(Caller.DefaultTenant, id, default))!;

    private Role RandomRole(string name) =>
        new(name, [.. Some(Permissions, 1).Select(permission => new PermissionGrant(permission, (Scope)random.Next(1, 7))).Distinct()]);

    private ImmutableArray<GrantedRole> RandomRoles() =>
    [
        .. Some([.. OwnRoles, "Agent", "Manager", "Administrator"])
            .Select(role => new GrantedRole(role, random.Next(2) == 0 ? Pick(Projects) : null)),
    ];

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];

    private string? Maybe(string[] from) => random.Next(3) == 0 ? null : Pick(from);

    private T[] Some<T>(T[] from, int least = 0)
    {
        random.Shuffle(from = [.. from]);
        return from[..random.Next(least, from.Length + 1)];
    }
}
