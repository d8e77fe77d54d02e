using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Ticketing.Access;
using Ticketing.TimeEntries;

namespace Ticketing.Tests.TimeEntries;

/// <summary>What was worked is kept as it was; what is billed of it, the host says.</summary>
public sealed class BilledTimeTests
{
    private static readonly Caller Ann = new("ann");

    [Theory]
    [InlineData(1, null)]
    [InlineData(4, null)]
    [InlineData(5, 15)]
    [InlineData(15, 15)]
    [InlineData(16, 30)]
    [InlineData(10_080, 10_080)]
    public async Task Billed_is_rounded_up_and_next_to_nothing_is_nothing(int minutes, int? billed)
    {
        var entry = await LoggedAsync(Entry(minutes) with { IsBillable = true }, options =>
        {
            options.BillingIncrement = TimeSpan.FromMinutes(15);
            options.BillingMinimum = TimeSpan.FromMinutes(5);
        });

        Assert.Equal((minutes, billed), (entry.Minutes, entry.Billed));
    }

    [Theory]
    [InlineData(null, false, false)]
    [InlineData(null, true, true)]
    [InlineData(true, false, true)]
    [InlineData(false, true, false)]
    public async Task Whether_it_is_billed_is_said_or_as_the_host_says(bool? said, bool usual, bool isBillable)
    {
        var entry = await LoggedAsync(Entry(20) with { IsBillable = said }, options => options.BillableByDefault = usual);

        Assert.Equal((isBillable, isBillable ? 20 : null), (entry.IsBillable, entry.Billed));
    }

    [Fact]
    public async Task What_was_billed_stays_until_the_entry_is_changed()
    {
        var (ticket, services) = await WorkedDesk.OpenAsync();
        var (desk, options) = (services.GetRequiredService<TimeDesk>(), services.GetRequiredService<IOptions<TimeOptions>>().Value);
        var entry = Entry(20) with { IsBillable = true, Billed = 999 };
        var (_, key) = await desk.LogAsync(Ann, ticket, entry);

        options.BillingIncrement = TimeSpan.FromHours(1);
        Assert.Equal(20, (await desk.FindAsync(Ann, ticket, key, default))!.Entry.Billed);
        await desk.ChangeAsync(Ann, ticket, key, entry);
        Assert.Equal(60, (await desk.FindAsync(Ann, ticket, key, default))!.Entry.Billed);
    }

    [Fact]
    public void Entries_from_before_read_and_are_written_as_they_were()
    {
        const string kept = """{"person":"ann","at":"2026-03-02T12:00:00+00:00","minutes":90,"note":"Toner"}""";

        var entry = TimeItems.Kind.Read(new() { Kind = TimeItems.Kind.Name, Key = "k", By = "ann", Data = kept });

        Assert.Equal((null, null, null), (entry.Activity, entry.IsBillable, entry.Billed));
        Assert.Equal(kept, TimeItems.Kind.Write(entry));
    }

    [Fact]
    public async Task Activities_are_free_text_or_the_hosts()
    {
        Assert.Equal("On the road", (await LoggedAsync(Entry(5) with { Activity = " On  the\nroad " })).Activity);
        Assert.Equal("Travel", (await LoggedAsync(Entry(5) with { Activity = "travel" }, Known)).Activity);
        Assert.Null((await LoggedAsync(Entry(5) with { Activity = " " }, Known)).Activity);
        foreach (var (activity, configure) in new (string, Action<TimeOptions>)[] { ("Lunch", Known), (new string('x', 101), _ => { }) })
        {
            var refusal = await Assert.ThrowsAsync<TicketValidationException>(
                () => LoggedAsync(Entry(5) with { Activity = activity }, configure));
            Assert.Equal("activity", Assert.Single(refusal.Errors).Field);
        }

        static void Known(TimeOptions options) => options.Activities.Add("Travel");
    }

    [Fact]
    public void Options_that_say_nothing_useful_are_refused_by_name()
    {
        var bad = new TimeOptions { BillingMinimum = TimeSpan.FromSeconds(90), Activities = { " Travel" } };
        bad.BillingIncrement = TimeSpan.Zero;

        var result = new ValidateTimeOptions().Validate(null, bad);

        Assert.Equal(
            [nameof(TimeOptions.BillingIncrement), nameof(TimeOptions.BillingMinimum), "' Travel'"],
            result.Failures!.Select(failure => failure.Split(" is ")[0]));
        Assert.True(new ValidateTimeOptions().Validate(null, new()).Succeeded);
    }

    private static TimeEntry Entry(int minutes) => new() { Person = "ann", At = DateTimeOffset.UnixEpoch.AddYears(50), Minutes = minutes };

    private static async Task<TimeEntry> LoggedAsync(TimeEntry entry, Action<TimeOptions>? configure = null)
    {
        var (ticket, services) = await WorkedDesk.OpenAsync(t => t.ConfigureTime(configure ?? (_ => { })));
        var desk = services.GetRequiredService<TimeDesk>();
        var (_, key) = await desk.LogAsync(Ann, ticket, entry);
        return (await desk.FindAsync(Ann, ticket, key, default))!.Entry;
    }
}
