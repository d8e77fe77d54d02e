using Ticketing.Access;
using static Ticketing.Tests.Tickets.Decisions;

namespace Ticketing.Tests.Access;

public sealed class GrantRulesTests
{
    [Theory]
    [InlineData("Administrator", null, "Administrator", null, true)]
    [InlineData("Administrator", null, "Agent", "support", true)]
    [InlineData("Manager", "support", "Requester", "support", true)]
    [InlineData("Manager", "support", "Manager", "facilities", false)]
    [InlineData("Manager", "support", "Manager", null, false)]
    [InlineData("Manager", null, "Administrator", null, false)]
    [InlineData("Agent", null, "Manager", "support", false)]
    public void Nobody_grants_what_he_does_not_hold_there(string held, string? where, string granted, string? grantedWhere, bool may)
    {
        var actor = Holder("x", Named(held), where);

        Assert.Equal(may, actor.FindMissing(Named(granted), grantedWhere) is null);
    }

    private static Role Named(string name) => Role.BuiltIn.Single(role => role.Name == name);
}
