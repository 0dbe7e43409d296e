using System;
using System.IO;
using System.Text;
using Laminar.Formats;
using Xunit;

namespace Laminar.Connectors.Tests.Formats;

public class CsvFaultTests
{
    private const string Header = "id,price,venue\n";

    [Theory]
    [InlineData("", "input(1,1): the input is empty; a header with the names of the columns is expected")]
    [InlineData("id,venue\n1,A\n", "input(1,1): no column price in the header, which has id, venue")]
    [InlineData("id;price;venue\n1;2;A\n", "input(1,1): no column id in the header, which has id;price;venue; its names stand between other delimiters: set the option delimiter to ';'")]
    [InlineData("id\tprice\tvenue\n", "input(1,1): no column id in the header, which has id\\u0009price\\u0009venue; its names stand between other delimiters: set the option delimiter to '\\t'")]
    [InlineData("1,2.5,A\n2,3.5,B\n", "input(1,1): no column id in the header, which has 1, 2.5, A; where the first line is a row already, set the option header to false")]
    [InlineData("id,price,Price_,venue,Venue\n", "input(1,1): the header names column venue more than once", "VENUE,venue_")]
    [InlineData(Header + "1,2\n", "input(2,1): 2 fields, expected 3")]
    [InlineData(Header + "1,2,A\n1,2,A,4\n", "input(3,1): 4 fields, expected 3")]
    [InlineData(Header + "1,2,A\nx,2,A\n", "input(3,1): column id: \"x\" is not an INTEGER (-2147483648 to 2147483647)")]
    [InlineData(Header + "2147483648,2,A\n", "input(2,1): column id: \"2147483648\" is not an INTEGER (-2147483648 to 2147483647)")]
    [InlineData(Header + ",2,A\n", "input(2,1): column id: no value, but the column is NOT NULL (an INTEGER (-2147483648 to 2147483647) is expected)")]
    [InlineData(Header + "1,1e999,A\n", "input(2,3): column price: \"1e999\" is not a DOUBLE")]
    [InlineData(Header + "1,1_0,A\n", "input(2,3): column price: \"1_0\" is not a DOUBLE")]
    [InlineData(Header + "1,2,\"A\"x\n", "input(2,5): column venue: \"\"A\"x\" is not well quoted")]
    [InlineData(Header + "1,2,\"a\nb\"\n1,2,\"A\n5,6,7\n", "input(4,5): the quote that opens here is never closed")]
    [InlineData(Header + "1,2,\0\n", "input(2,5): column venue: \"\\u0000\" is not UTF-8 text (it has a NUL byte)")]
    [InlineData(Header + "1,\u001b[31m,A\n", "input(2,3): column price: \"\\u001B[31m\" is not a DOUBLE")]
    [InlineData(Header + "1,ž,A\n1,2,\"žž\n\",3\n", "input(2,3): column price: \"ž\" is not a DOUBLE")]
    public void Says_what_and_where(string text, string expected, string? header = null)
    {
        text = header is null ? text : "id,price," + header + "\n";
        var bad = Assert.Throws<BadInputException>(() => Reading.Csv(text));
        Assert.Equal(expected, bad.Message);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF }, "\\xFF")]
    [InlineData(new byte[] { 0xC3, (byte)'(' }, "\\xC3(")]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, "\\xED\\xA0\\x80")]
    public void Refuses_what_is_not_utf8(byte[] venue, string shown)
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Header + "1,2,"), .. venue, (byte)'\n'];
        var bad = Assert.Throws<BadInputException>(() => Reading.Csv(bytes));
        Assert.Equal($"input(2,5): column venue: \"{shown}\" is not UTF-8 text", bad.Message);
    }

    [Fact]
    public void Bytes_in_columns_that_are_not_read_do_not_matter()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("id,dead,price,venue\n1,"), 0xFF, 0, .. Encoding.UTF8.GetBytes(",2,A\n")];
        Assert.Equal([new Trade(1, 2, "A")], Reading.Csv(bytes));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x69, 0 }, "UTF-16")]
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 0 }, "gzip")]
    public void Names_what_is_no_text_at_all(byte[] bytes, string expected) =>
        Assert.Contains(expected, Assert.Throws<BadInputException>(() => Reading.Csv(bytes)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("1,2,\"")]
    [InlineData("1,2,")]
    public void A_record_beyond_the_bound_stops_the_reading(string start)
    {
        var text = Header + "1,2,A\n" + start + new string('x', 5000) + "\n1,2,A\n";
        var options = new ReadOptions { MaxRecordBytes = 1000, BadRows = BadRows.Skip };
        var bad = Assert.Throws<BadInputException>(() => Reading.Csv(text, options));
        Assert.Equal((3, 1), (bad.Line, bad.Column));
        Assert.Contains("longer than 1000 bytes", bad.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_record_within_the_bound_is_read()
    {
        var venue = new string('x', 3_000_000);
        Assert.Equal([new Trade(1, 2, "A"), new Trade(2, 3, venue), new Trade(4, 5, "B")], Reading.Csv($"{Header}1,2,A\n2,3,{venue}\n4,5,B\n"));
    }

    [Fact]
    public void Rows_before_a_bad_one_have_been_pushed()
    {
        var rows = new Collector<Trade>();
        var text = Header + "1,2,A\n2,2,B\nx,2,C\n3,2,D\n";
        Assert.Throws<BadInputException>(() => CsvReader.Run<Trade, TradeFields>(new MemoryStream(Encoding.UTF8.GetBytes(text)), rows));
        Assert.Equal([new Trade(1, 2, "A"), new Trade(2, 2, "B")], rows.Rows);
    }

    [Fact]
    public void Dead_letters_hold_the_record_and_the_reason()
    {
        using var letters = new MemoryStream();
        var text = Header + "1,2,A\nx,2,\"a \"\"b\"\"\"\n1,2\n3,2,\"open\n";
        var rows = Reading.Csv(text, new ReadOptions { DeadLetter = letters, Name = "t.csv" });
        Assert.Equal([new Trade(1, 2, "A")], rows);
        Assert.Equal(
            "# t.csv(3,1): column id: \"x\" is not an INTEGER (-2147483648 to 2147483647)\nx,2,\"a \"\"b\"\"\"\n"
            + "# t.csv(4,1): 2 fields, expected 3\n1,2\n"
            + "# t.csv(5,5): the quote that opens here is never closed\n3,2,\"open\n\n",
            Encoding.UTF8.GetString(letters.ToArray()));
    }

    [Fact]
    public void Too_few_columns_for_the_positions_is_an_error_before_any_row()
    {
        var bad = Assert.Throws<BadInputException>(() => Reading.Csv("1,2\n", new ReadOptions { Header = false }));
        Assert.Equal("input(1,1): column price is number 3, but the first record has 2 fields", bad.Message);
    }

    [Fact]
    public void A_row_that_the_query_refuses_is_named_by_its_line()
    {
        var text = Header + "1,2,A\n\"2\",2,B\nx,2,C\n3,2,D\n";
        var options = new ReadOptions { BadRows = BadRows.Skip };
        var bad = Assert.Throws<BadInputException>(() =>
            CsvReader.Run<Trade, TradeFields>(new MemoryStream(Encoding.UTF8.GetBytes(text)), new Refusing(), options));
        Assert.Equal((5, 1), (bad.Line, bad.Column));
        Assert.Contains("divide by zero", bad.Message, StringComparison.Ordinal);
    }

    /// <summary>Refuses the row with id 3 as a query does.</summary>
    private sealed class Refusing : IInput<Trade>
    {
        public void Push(ReadOnlySpan<Trade> rows)
        {
            for (var i = 0; i < rows.Length; i++)
            {
                if (rows[i].Id == 3)
                {
                    throw BadRow.At(i, new DivideByZeroException());
                }
            }
        }

        public void Push(in Trade row) => Push([row]);
    }
}
