using Microsoft.Extensions.Localization;

// Where a host keeps its own resources must not matter to ours.
[assembly: ResourceLocation("Resources")]
[assembly: RootNamespace("Ticketing.Training")]
