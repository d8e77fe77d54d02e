using System.Text.Json;
using Ticketing.Testing;

namespace Ticketing.Training.Schedules;

[Properties(Arbitrary = [typeof(AnySchedules)])]
public sealed class ScheduleRequestTests
{
    [Property(300)]
    internal void What_is_written_is_read_again(ScheduleRequest request) => Assert.Equal(request, Read(JsonSerializer.Serialize(request)));

    [Theory]
    [InlineData("""{"kind":"uniform","from":"00:00:01","to":"00:00:02","seed":7}""")]
    [InlineData("""{"kind":"fixed","every":"00:10:00","hours":{"from":"09:00","to":"17:30","days":["monday","friday"]}}""")]
    [InlineData("""{"kind":"poisson","mean":"1.00:00:00","seed":18446744073709551615}""")]
    [InlineData("""{"kind":"bursts","size":5,"within":"00:00:30","between":"02:00:00","seed":0}""")]
    [InlineData("""{"kind":"workingDay","length":"01:00:00"}""")]
    public void The_form_of_the_API_is_kept(string json) => Assert.Equal(json, JsonSerializer.Serialize(Read(json)));

    [Theory]
    [InlineData("7", "schedule")]
    [InlineData("{}", "schedule.kind")]
    [InlineData("""{"kind":7}""", "schedule.kind")]
    [InlineData("""{"kind":"weekly"}""", "schedule.kind")]
    [InlineData("""{"kind":"uniform","from":"00:00:01"}""", "schedule.to")]
    [InlineData("""{"kind":"uniform","from":"00:00:02","to":"00:00:01"}""", "schedule.to")]
    [InlineData("""{"kind":"uniform","from":"-00:00:02","to":"00:00:01"}""", "schedule.from")]
    [InlineData("""{"kind":"fixed","every":"soon"}""", "schedule.every")]
    [InlineData("""{"kind":"fixed","every":"367.00:00:00"}""", "schedule.every")]
    [InlineData("""{"kind":"poisson","mean":"00:00:00"}""", "schedule.mean")]
    [InlineData("""{"kind":"bursts","size":0,"within":"00:00:01","between":"00:00:01"}""", "schedule.size")]
    [InlineData("""{"kind":"bursts","size":1001,"within":"00:00:00","between":"00:00:01"}""", "schedule.size")]
    [InlineData("""{"kind":"bursts","size":2.5,"within":"00:00:01","between":"00:00:01"}""", "schedule.size")]
    [InlineData("""{"kind":"bursts","size":5,"within":"00:00:10","between":"00:00:30"}""", "schedule.between")]
    [InlineData("""{"kind":"bursts","size":1000,"within":"10.00:00:00","between":"366.00:00:00"}""", "schedule.within")]
    [InlineData("""{"kind":"workingDay","length":"00:00:00"}""", "schedule.length")]
    [InlineData("""{"kind":"fixed","every":"00:00:01","seed":-1}""", "schedule.seed")]
    [InlineData("""{"kind":"fixed","every":"00:00:01","hour":{}}""", "schedule.hour")]
    [InlineData("""{"kind":"fixed","every":"00:00:01","hours":[]}""", "schedule.hours")]
    [InlineData("""{"kind":"fixed","every":"00:00:01","hours":{"from":"9","to":"17:00"}}""", "schedule.hours.from")]
    [InlineData("""{"kind":"fixed","every":"00:00:01","hours":{"from":"09:00"}}""", "schedule.hours.to")]
    [InlineData("""{"kind":"fixed","every":"00:00:01","hours":{"from":"09:00","to":"17:00","days":[]}}""", "schedule.hours.days")]
    [InlineData("""{"kind":"fixed","every":"00:00:01","hours":{"from":"09:00","to":"17:00","days":["1"]}}""", "schedule.hours.days")]
    public void What_is_wrong_is_told_with_its_field(string json, string field) =>
        Assert.Equal([field], Assert.Throws<TicketValidationException>(() => Read(json)).Errors.Select(error => error.Field));

    private static ScheduleRequest Read(string json) => JsonSerializer.Deserialize<ScheduleRequest>(json)!;
}
