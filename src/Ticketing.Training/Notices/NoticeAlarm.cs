using System.Text.Json;
using Ticketing.Storage;

namespace Ticketing.Training.Notices;

/// <summary>
/// That a trainee is to be told something. It is set in the commit that he is told of, which is in the training tenant; he is told in his
/// own, by a commit of its own.
/// </summary>
internal static class NoticeAlarm
{
    public const string Kind = "training.notice";

    /// <param name="notice">Of what.</param>
    /// <param name="user">Whom (user id).</param>
    /// <param name="occasion">The same for what is told once.</param>
    /// <param name="at">When, in UTC.</param>
    public static AlarmChange Of(TrainingNotice notice, string user, string occasion, DateTimeOffset at) =>
        new(Kind, $"{notice}/{occasion}", at, JsonSerializer.Serialize(new Told(notice, user, occasion)));

    public static Told Read(string payload) => JsonSerializer.Deserialize<Told>(payload)!;

    internal sealed record Told(TrainingNotice Notice, string User, string Occasion);
}
