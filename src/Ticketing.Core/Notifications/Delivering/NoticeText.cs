namespace Ticketing.Notifications.Delivering;

/// <summary>What a notice says, in the languages of the host. Immutable.</summary>
/// <param name="Title">In one line of at most 200 characters.</param>
/// <param name="Text">What there is to know or to do: plain text of at most 2,000 characters.</param>
/// <param name="Page">The page that it leads to, below where the web interface is: <c>/admin/webhooks/erp-sync</c>.</param>
/// <param name="LinkText">What leads there is called.</param>
public sealed record NoticeText(LocalizedText Title, LocalizedText Text, string Page, LocalizedText LinkText);
