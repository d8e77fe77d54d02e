using Ticketing.Access;

namespace Ticketing.Administration;

/// <summary>What a change of somebody makes of what he holds.</summary>
/// <param name="Before">He as he is.</param>
/// <param name="After">He as he would be.</param>
internal sealed record PersonChange(Actor Before, Actor After)
{
    /// <summary>
    /// Whether it is about him as a person: what he is called and where mail reaches him (the way to an account), his language and zone,
    /// whether he may act at all.
    /// </summary>
    public bool IsPersonal { get; init; }

    /// <summary>The roles given and taken away.</summary>
    public IEnumerable<RoleGrant> Roles => Differences(Before.Roles, After.Roles);

    /// <summary>The teams he comes into and leaves.</summary>
    public IEnumerable<string> Teams => Differences(Before.Teams, After.Teams);

    /// <summary>The organisations he comes into and leaves.</summary>
    public IEnumerable<string> Organisations =>
        Before.Organisation == After.Organisation ? [] : new[] { Before.Organisation, After.Organisation }.OfType<string>();

    /// <summary>What he may do in a team or an organisation, before or after.</summary>
    public IEnumerable<Way> In(Scope scope, string place) =>
        Way.Of(Before).Concat(Way.Of(After)).Where(way => way.Grant.Scope == scope && way.Place == place);

    private static IEnumerable<T> Differences<T>(IEnumerable<T> before, IEnumerable<T> after) =>
        before.Except(after).Concat(after.Except(before));
}
