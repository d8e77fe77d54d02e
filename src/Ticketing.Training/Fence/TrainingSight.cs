using Ticketing.Access;

namespace Ticketing.Training.Fence;

/// <summary>What training's own work sees: every exercise of a training tenant, and nothing else.</summary>
internal static class TrainingSight
{
    private static readonly Role Everything = new(
        "Training.Work", [new(Permission.View, Scope.All), new(Permission.ReadInternal, Scope.All)]);

    public static Visibility Of(string trainingTenant) => TrainingTenant.IsOne(trainingTenant)
        ? Visibility.Of(new() { UserId = "training", Tenant = trainingTenant, Roles = [new(Everything)], Watches = false })
        : throw new ArgumentException($"'{trainingTenant}' is no training tenant.", nameof(trainingTenant));
}
