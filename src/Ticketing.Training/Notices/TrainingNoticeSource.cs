using Ticketing.Access;
using Ticketing.Notifications;
using Ticketing.Notifications.Delivering;

namespace Ticketing.Training.Notices;

/// <summary>Says what a trainee is told. It names no exercise: what it is about he reads where it is.</summary>
internal sealed class TrainingNoticeSource(TrainingNotice notice) : INoticeSource
{
    // User ids that are no person's have a colon.
    public const string By = "training:";

    private static readonly LocalizedText LinkText = new("Open training") { ["fr"] = "Ouvrir la formation" };

    public NotificationKind Kind { get; } = KindOf(notice);

    public static NotificationKind KindOf(TrainingNotice notice) => new($"training{notice}");

    public Task<NoticeText?> FindAsync(NotificationEntry entry, Caller reader, CancellationToken cancellationToken) =>
        Task.FromResult<NoticeText?>(notice switch
        {
            TrainingNotice.Began => Text(
                new("Your training has begun") { ["fr"] = "Votre formation a commencé" },
                new("Exercises come to you from now on. Work on them as on any ticket, and hand each in when you are done.")
                {
                    ["fr"] = "Des exercices vous parviennent à partir de maintenant. Traitez-les comme n’importe quel ticket, puis "
                        + "remettez chacun une fois terminé.",
                }),
            TrainingNotice.Exercise => Text(
                new("A new exercise") { ["fr"] = "Un nouvel exercice" },
                new("Somebody wrote to you in your training.") { ["fr"] = "Quelqu’un vous a écrit dans votre formation." }),
            _ => Text(
                new("An exercise of yours was reviewed") { ["fr"] = "Un de vos exercices a été corrigé" },
                new("Your mentor’s review and the model answer are there to read.")
                {
                    ["fr"] = "La correction de votre mentor et la réponse modèle sont à lire.",
                }),
        });

    private static NoticeText Text(LocalizedText title, LocalizedText text) => new(title, text, "/training", LinkText);
}
