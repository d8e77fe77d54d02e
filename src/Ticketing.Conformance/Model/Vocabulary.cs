using System.Collections.Immutable;
using Ticketing.Access;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Model;

/// <summary>What random histories and questions are made of: few words, so that things meet.</summary>
internal static class Vocabulary
{
    /// <summary>Each its own stem in English and French.</summary>
    private static readonly string[] Words = ["zebra", "zeppelin", "quartz", "walnut", "cobalt", "magnet"];

    private static readonly string[] Tags = ["loud", "vip", "100%", "a_b"];

    private static readonly string[] Keys = ["gold", "iron", "lead"];

    private static readonly (string Key, StatusCategory Category)[] Statuses =
    [
        ("to-do", StatusCategory.Open), ("in-progress", StatusCategory.Active), ("pending", StatusCategory.Waiting),
        ("completed", StatusCategory.Done), ("closed", StatusCategory.Closed),
    ];

    public static T Pick<T>(this Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    public static bool Chance(this Random random, int percent) => random.Next(100) < percent;

    public static string? Maybe(this Random random, IReadOnlyList<string> items) => random.Chance(40) ? null : random.Pick(items);

    public static EquatableSet Some(this Random random, IReadOnlyList<string> items) => new(items.Where(_ => random.Chance(35)));

    public static string Word(this Random random) => random.Pick(Words);

    public static string Text(this Random random) => string.Join(' ', Enumerable.Range(0, 1 + random.Next(5)).Select(_ => random.Word()));

    public static string Person(this Random random) => random.Pick(Furniture.People);

    public static Priority Priority(this Random random) => (Priority)(1 + random.Next(4));

    public static (string Key, StatusCategory Category) Status(this Random random) => random.Pick(Statuses);

    public static EquatableSet Tagged(this Random random) => random.Some(Tags);

    public static ImmutableArray<string> AnyTags(this Random random) => [.. random.Tagged(), random.Pick(Tags)];

    public static EquatableSet KeyRing(this Random random) => random.Some(Keys);

    /// <summary>Somebody with any roles anywhere; his tenant is for the asker to set.</summary>
    public static Actor Actor(this Random random) => new()
    {
        UserId = random.Person(),
        Roles = [.. Enumerable.Range(0, random.Next(4)).Select(_ => new RoleGrant(random.Role(), random.Maybe(Furniture.Projects)))],
        Teams = random.Some(Furniture.Teams),
        Organisation = random.Maybe(Furniture.Organisations),
        AccessKeys = random.Chance(30) ? random.KeyRing() : default,
        Narrowing = random.Chance(20) ? RandomCriterion.OfFields(random, 2) : null,
    };

    private static Role Role(this Random random) => random.Next(6) switch
    {
        0 => Access.Role.Requester,
        1 => Access.Role.Agent,
        2 => Access.Role.Manager,
        3 => Access.Role.Administrator,
        _ => Actors.Views(random.Pick(Enum.GetValues<Scope>()), random.Chance(50)),
    };
}
