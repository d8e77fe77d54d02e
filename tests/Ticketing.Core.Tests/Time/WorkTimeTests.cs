using Ticketing.Testing;
using Ticketing.Time;

namespace Ticketing.Tests.Time;

public sealed class WorkTimeTests
{
    [Theory]
    [InlineData("90", 90)]
    [InlineData("90m", 90)]
    [InlineData("30 min", 30)]
    [InlineData("1h", 60)]
    [InlineData("1h30", 90)]
    [InlineData("1h 30m", 90)]
    [InlineData(" 1 H 30 Min ", 90)]
    [InlineData("1:30", 90)]
    [InlineData("0:05", 5)]
    [InlineData("1.5h", 90)]
    [InlineData("1,25 h", 75)]
    [InlineData("0.01h", 1)]
    [InlineData("0", 0)]
    [InlineData("1000000000", 1_000_000_000)]
    public void People_write_it_in_several_ways(string text, long minutes)
    {
        Assert.True(WorkTime.TryRead(text, out var read));
        Assert.Equal(minutes, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("h")]
    [InlineData("-5")]
    [InlineData("1h 60m")]
    [InlineData("1:5")]
    [InlineData("1:60")]
    [InlineData("1.5")]
    [InlineData("1d")]
    [InlineData("1h1h")]
    [InlineData("٣h")]
    [InlineData("1000000001")]
    [InlineData("99999999h")]
    [InlineData("99999999999999999999")]
    public void Other_texts_are_no_lengths_of_time(string? text) => Assert.False(WorkTime.TryRead(text, out _));

    [Theory]
    [InlineData(0, "0 min", "0m")]
    [InlineData(45, "45 min", "45m")]
    [InlineData(120, "2 h", "2h")]
    [InlineData(90, "1 h 30 min", "1h30m")]
    public void It_is_written_for_people_and_for_queries(long minutes, string forPeople, string forQueries)
    {
        Assert.Equal(forPeople, WorkTime.Write(minutes));
        Assert.Equal(forQueries, WorkTime.WriteShort(minutes));
    }

    [Theory]
    [InlineData("1d", 480)]
    [InlineData("2 D", 960)]
    [InlineData("1j 4h", 720)]
    [InlineData("1d4h30", 750)]
    [InlineData("0d 5", 5)]
    [InlineData("90", 90)]
    [InlineData("1h 30m", 90)]
    public void Days_are_as_long_as_one_works(string text, long minutes)
    {
        Assert.True(WorkTime.TryRead(text, WorkTime.UsualDay, out var read));
        Assert.Equal(minutes, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("d")]
    [InlineData("1.5d")]
    [InlineData("1d 1d")]
    [InlineData("1h 1d")]
    [InlineData("100000d")]
    [InlineData("1d 1000000000")]
    public void Other_texts_are_no_days(string? text) => Assert.False(WorkTime.TryRead(text, WorkTime.UsualDay, out _));

    [Theory]
    [InlineData(0, "0:00")]
    [InlineData(45, "0:45")]
    [InlineData(90, "1:30")]
    [InlineData(6005, "100:05")]
    public void In_columns_it_looks_like_a_clock(long minutes, string written) => Assert.Equal(written, WorkTime.WriteClock(minutes));

    [Property(2_000)]
    public bool What_is_written_reads_as_it_was(uint any) =>
        any % (WorkTime.Most + 1) is var minutes
        && WorkTime.TryRead(WorkTime.Write(minutes), out var one) && one == minutes
        && WorkTime.TryRead(WorkTime.WriteShort(minutes), out var other) && other == minutes;

    [Property(2_000)]
    public bool Any_text_is_one_within_bounds_or_none(string? text) =>
        !WorkTime.TryRead(text, out var minutes) || minutes is >= 0 and <= WorkTime.Most;
}
