using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.CustomFields;
using Ticketing.People;
using Ticketing.Storage;
using Ticketing.Subjects;
using Ticketing.Tickets;
using Ticketing.UI.Components;

namespace Ticketing.AspNetCore.Tests.Oracles;

/// <summary>Who and what there is in each of two worlds.</summary>
internal static class TwinCast
{
    /// <summary>A project none of whose tickets those who read see.</summary>
    public const string Vault = "vault";

    /// <summary>The order that there is in the one world alone.</summary>
    public const string Secret = "s-3";

    /// <summary>Where the web interface is.</summary>
    public const string Pages = "/desk";

    private static readonly Role Observer = new(
        "Observer",
        [
            new(Permission.View, Scope.All), new(Permission.Export, Scope.All), new(Permission.SeePeople, Scope.All),
            new(Permission.Comment, Scope.All), new(Permission.Edit, Scope.All), new(Permission.Triage, Scope.All),
            new(Permission.Create, Scope.All), new(Permission.CreateForOthers, Scope.All),
        ]);

    // Who works on a ticket may be told to write what he may not read.
    private static readonly Role Outside = new(
        "Outside",
        [
            new(Permission.View, Scope.Assigned), new(Permission.Work, Scope.Assigned), new(Permission.Edit, Scope.Assigned),
            new(Permission.WriteInternal, Scope.Assigned), new(Permission.Export, Scope.Assigned),
        ]);

    private static readonly ImmutableArray<FieldDefinition> Fields =
    [
        new()
        {
            Key = "colour", Name = "Colour", Kind = CustomFieldKind.Choice,
            Choices = [new("red", "Red"), new("blue", "Blue"), new("green", "Green")],
        },
        new() { Key = "cost", Name = "Cost", Kind = CustomFieldKind.Decimal },
        new()
        {
            Key = "box", Name = "Box", Kind = CustomFieldKind.Choice, SeenBy = FieldAudience.Agents,
            Choices = [new("small", "Small"), new("large", "Large")],
        },
        new() { Key = "risk", Name = "Risk", Kind = CustomFieldKind.Text, SeenBy = FieldAudience.Agents },
    ];

    /// <summary>Starts one of the two.</summary>
    /// <param name="store">Over which store.</param>
    /// <param name="isOne">Whether it is the one that has <see cref="Secret"/>.</param>
    public static async Task<TestDesk> StartAsync(Action<TicketingBuilder>? store, bool isOne)
    {
        var desk = await TestDesk.StartAsync(ticketing => Declare(ticketing, isOne), map: Map, store: store);
        await desk.WriteAsync(
        [
            new SaveTeam(new("network", "Network")), new SaveTeam(new("floor", "Floor")), new SaveOrganisation(new("acme", "Acme")),
            new SaveProject(new(Vault, "Vault")), new SaveCategory(new(Vault, "general", "General", IsDefault: true)),
            new SaveRole(Observer), new SaveRole(Outside),
            new SaveUser(new() { Id = "rita", DisplayName = "Rita", Organisation = "acme" }),
            new SaveUser(new() { Id = "olga", DisplayName = "Olga", Organisation = "acme" }),
            new SaveUser(new() { Id = "stranger", DisplayName = "Stranger" }),
            new SaveUser(new() { Id = "tom", DisplayName = "Tom" }), new SetUserRoles("tom", [new GrantedRole(Role.Manager.Name, null)]),
            new SaveUser(new() { Id = "mia", DisplayName = "Mia" }),
            new SetUserRoles("mia", [new GrantedRole(Role.Manager.Name, "support")]),
            new SaveUser(new() { Id = "ann", DisplayName = "Ann" }), new SetUserTeams("ann", new(["network"])),
            new SetUserRoles("ann", [new GrantedRole(Role.Agent.Name, null)]),
            new SaveUser(new() { Id = "obs", DisplayName = "Observer" }), new SetUserRoles("obs", [new GrantedRole("Observer", null)]),
            new SaveUser(new() { Id = "ext", DisplayName = "External" }), new SetUserRoles("ext", [new GrantedRole("Outside", "support")]),
        ]);
        await TwinFiles.KeepAsync(desk);
        return desk;
    }

    // The host has a page of each order besides, with the tickets about it.
    private static void Map(WebApplication app)
    {
        app.MapTicketingUI(Pages);
        app.MapGet("/orders/{key}", (string key) =>
            new RazorComponentResult<TicketsOfSubject>(new { Kind = "order", Key = key, Desk = Pages, Most = 3 }));
    }

    private static void Declare(TicketingBuilder ticketing, bool isOne)
    {
        ticketing.AddUI();
        SlowRuns.Add(ticketing.Services);
        NewsInOrder.Add(ticketing.Services);
        foreach (var field in Fields)
            ticketing.AddField(field);
        // Of those whose number begins with an s the administrator alone may know.
        ticketing.AddTicketSubject(new SubjectKind<string>("order", new("Order") { ["fr"] = "Commande" })
        {
            FindAsync = (_, ids, _) => Task.FromResult<IReadOnlyDictionary<string, string>>(
                ids.Where(id => isOne || id != Secret).ToDictionary(id => id, id => $"No. {id}")),
            TitleOf = title => title,
            LinkOf = title => $"/orders/{title[4..]}",
            IsVisible = (actor, id, _) => id[0] is not 's' || actor.Is(TestDesk.Admin),
        });
    }
}
