using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.AspNetCore.Outbox;
using Ticketing.AspNetCore.People;
using Ticketing.AspNetCore.Roles;
using Ticketing.AspNetCore.Tickets;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.Tests.OpenApi;

/// <summary>The API's enums are cast to and from the domain's, so they must have the same members.</summary>
public sealed class MirroredEnumTests
{
    [Fact]
    public void Priorities_are_the_domains() => AssertSame<PriorityName, Priority>();

    [Fact]
    public void Scopes_are_the_domains() => AssertSame<ScopeName, Scope>();

    [Fact]
    public void Audiences_of_comments_are_the_domains() => AssertSame<CommentAudience, CommentVisibility>();

    [Fact]
    public void What_becomes_of_open_tickets_is_the_domains() => AssertSame<OpenTicketsName, OpenTickets>();

    [Fact]
    public void States_of_messages_are_the_domains() => AssertSame<OutboxStateName, OutboxState>();

    private static void AssertSame<TApi, TDomain>()
        where TApi : struct, Enum
        where TDomain : struct, Enum =>
        Assert.Equal(
            Enum.GetValues<TDomain>().Select(member => (member.ToString(), Convert.ToInt32(member, null))),
            Enum.GetValues<TApi>().Select(member => (member.ToString(), Convert.ToInt32(member, null))));
}
