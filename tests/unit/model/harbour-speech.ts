/** A made-up speech with everything that makes checking quotations hard; nobody ever held it. */
export const harbourSpeech = `Remarks by Ines Varga, mayor of Port Ellery, at the opening of the new sea wall

Thank you, Commissioner Dahl, and thank you all for coming on a morning like this. Twelve years ago the water stood 1.8 metres deep in this hall, and 2,340 families could not go home for months. We promised them that it would never happen again — and a promise is not a plan.

The wall behind me is 4.2 kilometres long. It cost €61.5 million, which is 7% less than the council had voted for, and no worker was seriously hurt while it was built. I don't know many projects that can say the same. Engineers from Tallinn and Rotterdam helped us; they were not paid for the first six months, because the grants were late, and they stayed nevertheless.

Let me be clear about what the wall does not do. It does not protect the northern fields, where the ground is sinking by 3 millimetres a year. It won't replace the pumps at Saltmarsh Lane. And it is no reason to build non-essential housing on low-lying land, as the regional plan of 2019–2024 proposed. “A wall,” my predecessor Tomas Reyes used to say, “is only as good as the people who look after it.”

The U.S. embassy lent us two surveyors. The R&D team at Ellery College measured the tides [every ten minutes] for three winters … and nobody asked them to. The children of St. Brannoc's School planted 900 trees. To all of you I say: this is your wall, not mine.

We are not finished. In the spring the council will decide whether to raise the quay by 40 centimetres. I'd rather spend money on well-made drains than on speeches. There will be hearings in May and June, they will be open to everybody, and the minutes will be published within 14 days. If the answer is no, we will look for another way; if it is yes, work can begin before Christmas.

Some have asked me whether we should have waited for the national programme. Perhaps. Minister Aldous Penn said in January that money would follow "without delay", and it hasn't. Port Ellery couldn't wait any longer. A town that waits for the tide to ask permission has already made its choice.`;

/** The same speech as a printer would set it: narrow lines, broken words, other marks. */
export function typeset(text: string, width = 44): string {
	return text
		.split('\n\n')
		.map((paragraph) => {
			const lines: string[] = [];
			let line = '';
			for (const word of paragraph.split(' ')) {
				if (line.length + word.length + 1 <= width) {
					line = line === '' ? word : `${line} ${word}`;
					continue;
				}
				const room = width - line.length - 2;
				const isPlain = /^[a-z]{7,}[,.]?$/.test(word);
				if (isPlain && room >= 3 && word.length - room >= 3) {
					lines.push(`${line} ${word.slice(0, room)}-`);
					line = word.slice(room);
				} else {
					lines.push(line);
					line = word;
				}
			}
			return [...lines, line].join('\n');
		})
		.join('\n\n');
}
