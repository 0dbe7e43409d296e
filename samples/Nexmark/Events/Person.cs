using Laminar;

namespace Nexmark.Events;

/// <summary>Somebody who has come to the auction house, to sell or to bid.</summary>
[Stream(EventTime = nameof(DateTime))]
public readonly record struct Person(long Id, Utf8 Name, Utf8 EmailAddress, Utf8 CreditCard, Utf8 City, Utf8 State, Timestamp DateTime, Utf8 Extra);
