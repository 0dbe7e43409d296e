using System;

namespace Nexmark.Events;

/// <summary>The events of one stretch of the stream, by kind; made again for the next stretch without allocation.</summary>
public sealed class EventBatch
{
    private readonly TextPage _page = new();
    private Person[] _persons = [];
    private Auction[] _auctions = [];
    private AuctionEnd[] _ends = [];
    private Bid[] _bids = [];
    private int _personCount;
    private int _auctionCount;
    private int _bidCount;

    public ReadOnlySpan<Person> Persons => _persons.AsSpan(0, _personCount);

    public ReadOnlySpan<Auction> Auctions => _auctions.AsSpan(0, _auctionCount);

    /// <summary>The auctions again, as query 6 reads them.</summary>
    public ReadOnlySpan<AuctionEnd> Ends => _ends.AsSpan(0, _auctionCount);

    public ReadOnlySpan<Bid> Bids => _bids.AsSpan(0, _bidCount);

    public void Make(EventStream events, long first, int count)
    {
        if (_bids.Length < count)
        {
            (_persons, _auctions, _ends, _bids) = (new Person[count], new Auction[count], new AuctionEnd[count], new Bid[count]);
        }

        _page.Clear();
        (_personCount, _auctionCount, _bidCount) = (0, 0, 0);
        for (var number = first; number < first + count; number++)
        {
            switch (events.KindOf(number))
            {
                case EventKind.Person:
                    _persons[_personCount++] = People.At(events, number, _page);
                    break;
                case EventKind.Auction:
                    var auction = Events.Auctions.At(events, number, _page);
                    _auctions[_auctionCount] = auction;
                    _ends[_auctionCount++] = new(auction.Id, auction.Seller, auction.DateTime, auction.Expires);
                    break;
                default:
                    _bids[_bidCount++] = Events.Bids.At(events, number, _page);
                    break;
            }
        }
    }
}
