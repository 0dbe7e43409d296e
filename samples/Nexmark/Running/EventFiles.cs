using System;
using System.Globalization;
using System.IO;
using Nexmark.Events;

namespace Nexmark.Running;

/// <summary>The events as the files that nexmark.sql reads.</summary>
public static class EventFiles
{
    private const int Batch = 5_000;

    /// <summary>Writes person.csv, auction.csv, bid.csv and side_input.csv. No text of theirs needs quotes.</summary>
    public static void Write(string folder, EventStream events, long count)
    {
        Directory.CreateDirectory(folder);
        using var persons = File.CreateText(Path.Combine(folder, "person.csv"));
        using var auctions = File.CreateText(Path.Combine(folder, "auction.csv"));
        using var bids = File.CreateText(Path.Combine(folder, "bid.csv"));
        persons.WriteLine("id,name,emailAddress,creditCard,city,state,dateTime,extra");
        auctions.WriteLine("id,itemName,description,initialBid,reserve,dateTime,expires,seller,category,extra");
        bids.WriteLine("auction,bidder,price,channel,url,dateTime,extra");
        var batch = new EventBatch();
        for (long first = 0; first < count; first += Batch)
        {
            batch.Make(events, first, (int)Math.Min(Batch, count - first));
            foreach (ref readonly var x in batch.Persons)
            {
                Line(persons, x.Id, x.Name, x.EmailAddress, x.CreditCard, x.City, x.State, x.DateTime, x.Extra);
            }

            foreach (ref readonly var x in batch.Auctions)
            {
                Line(auctions, x.Id, x.ItemName, x.Description, x.InitialBid, x.Reserve, x.DateTime, x.Expires, x.Seller, x.Category, x.Extra);
            }

            foreach (ref readonly var x in batch.Bids)
            {
                Line(bids, x.Auction, x.Bidder, x.Price, x.Channel, x.Url, x.DateTime, x.Extra);
            }
        }

        using var side = File.CreateText(Path.Combine(folder, "side_input.csv"));
        side.WriteLine("key,value");
        foreach (var row in SideInput.All())
        {
            Line(side, row.Key, row.Value);
        }
    }

    private static void Line(StreamWriter writer, params ReadOnlySpan<object> fields)
    {
        var first = true;
        foreach (var field in fields)
        {
            if (!first)
            {
                writer.Write(',');
            }

            first = false;
            writer.Write(Convert.ToString(field, CultureInfo.InvariantCulture));
        }

        writer.Write('\n');
    }
}
