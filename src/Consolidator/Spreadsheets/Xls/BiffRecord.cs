using System.Buffers.Binary;
using System.Text;

namespace Consolidator.Spreadsheets.Xls;

/// <summary>One record of an .xls stream: a kind and its bytes.</summary>
internal readonly ref struct BiffRecord(ushort kind, ReadOnlySpan<byte> data)
{
    public const ushort Formula = 0x06, End = 0x0A, Note = 0x1C, Date1904 = 0x22, Password = 0x2F, Font = 0x31, Continue = 0x3C,
        Object = 0x5D, Columns = 0x7D, Sheet = 0x85, Numbers = 0xBD, RichText = 0xD6, Style = 0xE0, Merges = 0xE5, SharedTexts = 0xFC,
        SharedText = 0xFD, TextBox = 0x1B6,
        Number = 0x203, Label = 0x204, Truth = 0x205, Text = 0x207, Row = 0x208, SmallNumber = 0x27E, Format = 0x41E, Begin = 0x809;

    public ushort Kind { get; } = kind;
    public ReadOnlySpan<byte> Data { get; } = data;

    public ushort Short(int at) => BinaryPrimitives.ReadUInt16LittleEndian(Data[at..]);

    public uint Long(int at) => BinaryPrimitives.ReadUInt32LittleEndian(Data[at..]);

    public double Double(int at) => BinaryPrimitives.ReadDoubleLittleEndian(Data[at..]);

    /// <summary>A number in four bytes: 30 bits of an integer or a binary fraction, possibly divided by 100.</summary>
    public double Packed(int at)
    {
        var packed = Long(at);
        var value = (packed & 2) != 0 ? unchecked((int)packed) >> 2 : BitConverter.UInt64BitsToDouble((ulong)(packed & 0xFFFFFFFC) << 32);
        return (packed & 1) != 0 ? value / 100 : value;
    }

    /// <summary>A text of the given length: a flag byte, then one or two bytes per character.</summary>
    public string Characters(int at, int count) => (Data[at] & 1) != 0
        ? Encoding.Unicode.GetString(Data.Slice(at + 1, count * 2)) : Encoding.Latin1.GetString(Data.Slice(at + 1, count));
}

/// <summary>Reads the records of a stream in order.</summary>
internal ref struct BiffStream(ReadOnlySpan<byte> bytes, int position)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _position = position;

    public BiffRecord Current { get; private set; }

    public bool Next()
    {
        if (_position < 0 || _position + 4 > _bytes.Length) return false;
        var length = BinaryPrimitives.ReadUInt16LittleEndian(_bytes[(_position + 2)..]);
        if (_position + 4 + length > _bytes.Length) return false;
        Current = new(BinaryPrimitives.ReadUInt16LittleEndian(_bytes[_position..]), _bytes.Slice(_position + 4, length));
        _position += 4 + length;
        return true;
    }
}
