using Ticketing.Workflows;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Tests.Incidents;

public sealed class SourceProfileTests
{
    [Fact]
    public void The_built_in_profile_names_statuses_of_the_default_workflow()
    {
        var workflow = Workflow.Default;

        Assert.All(
            SourceProfile.ServiceNow.Statuses.Values.Append(SourceProfile.ServiceNow.OtherStatus),
            key => Assert.NotNull(workflow.FindStatus(key)));
        Assert.Equal(Priority.Urgent, SourceProfile.ServiceNow.Priorities["1 - Critical"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"name":"x","statuses":{},"otherStatus":"to-do","priorities":{"a":"huge"}}""")]
    [InlineData("""{"name":"x","statuses":{},"otherStatus":"to-do","priorities":{},"unknown":1}""")]
    public void What_is_no_profile_is_refused(string json) =>
        Assert.Throws<TicketValidationException>(() => SourceProfile.Read(json));

    [Fact]
    public async Task A_profile_for_another_workflow_is_refused_before_anything_is_read()
    {
        await using var desk = await Desk.OpenAsync();
        var options = new ImportOptions { Project = "it", Profile = SourceProfile.ServiceNow with { OtherStatus = "nowhere" } };

        var refusal = await Assert.ThrowsAsync<TicketValidationException>(() =>
            desk.ImportAsync(ImportFormat.Incidents, Files.Open("incidents.csv"), options));

        Assert.Contains("nowhere", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(await desk.TicketsAsync());
    }
}
