<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
    <context>
        <name>offhand</name>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <source>
Everything works.</source>
            <translation>
Alles funktioniert.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <source>
Look at: {troubles}.</source>
            <translation>
Zu prüfen: {troubles}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>  set      reads the key from standard input, or asks for it without showing it
  status   says where a key comes from and what it may still spend
  delete   forgets the stored key</source>
            <translation>  set      liest den Schlüssel von der Standardeingabe oder fragt verdeckt danach
  status   sagt, woher ein Schlüssel kommt und was er noch ausgeben darf
  delete   vergisst den gespeicherten Schlüssel</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source> and </source>
            <translation> und </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/saved_commands.py" />
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source> or </source>
            <translation> oder </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/search_line.py" />
            <source>"two words"</source>
            <translation>"zwei Wörter"</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>${amount:,.0f}</source>
            <translation>{amount:,.0f} $</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>${amount:,.2f}</source>
            <translation>{amount:,.2f} $</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>${amount:f}</source>
            <translation>{amount:f} $</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <location filename="../../desktop/offhand/ui/dialogs/key_words.py" />
            <source>${amount}</source>
            <translation>{amount} $</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>&amp;Favourites</source>
            <translation>&amp;Favoriten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>&amp;Images</source>
            <translation>&amp;Bilder</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>&amp;Reasoning</source>
            <translation>&amp;Nachdenken</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>&amp;Structured</source>
            <translation>&amp;Strukturiert</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>&amp;Tools</source>
            <translation>&amp;Werkzeuge</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>&amp;Zero retention</source>
            <translation>&amp;Keine Aufbewahrung</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>(not an address)</source>
            <translation>(keine Adresse)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/shape.py" />
            <source>1 second</source>
            <translation>1 Sekunde</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/usage.py" />
            <source>12 months</source>
            <translation>12 Monate</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>128k and more</source>
            <translation>128k und mehr</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>1M and more</source>
            <translation>1 Mio. und mehr</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>200k and more</source>
            <translation>200k und mehr</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/usage.py" />
            <source>30 days</source>
            <translation>30 Tage</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>32k and more</source>
            <translation>32k und mehr</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/usage.py" />
            <source>7 days</source>
            <translation>7 Tage</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/shape.py" />
            <source>: “{said}”</source>
            <translation>: „{said}“</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>A JSON Schema that the answer must follow</source>
            <translation>Ein JSON-Schema, dem die Antwort folgen muss</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>A JSON Schema. It counts where the form of the answer is Schema.</source>
            <translation>Ein JSON-Schema. Es gilt, wenn die Form der Antwort „Schema“ ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>A desktop assistant for Grok and every other model on OpenRouter.

Without a command, opens the chat window, with FILEs attached to the first question.
A file that is named like a command is given with its folder: offhand ./ask</source>
            <translation>Ein Assistent auf dem Desktop für Grok und jedes andere Modell auf OpenRouter.

Ohne Befehl wird das Chatfenster geöffnet, mit den DATEIEN als Anhang der ersten Frage.
Eine Datei, die wie ein Befehl heißt, wird mit ihrem Ordner angegeben: offhand ./ask</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>A full path, or one that begins with ~</source>
            <translation>Ein vollständiger Pfad oder einer, der mit ~ beginnt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_page.py" />
            <source>A key is kept in {backend}.</source>
            <translation>Ein Schlüssel liegt in: {backend}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_page.py" />
            <source>A key is used until Offhand ends; it is stored nowhere.</source>
            <translation>Ein Schlüssel wird verwendet, bis Offhand endet; er ist nirgends gespeichert.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>A line that menus show beside the title</source>
            <translation>Eine Zeile, die Menüs neben dem Titel zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>A picture</source>
            <translation>Ein Bild</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/turn.py" />
            <source>A picture that could not be shown</source>
            <translation>Ein Bild, das nicht angezeigt werden konnte</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>A provider served that was not asked for.</source>
            <translation>Bedient hat ein Anbieter, der nicht gefragt war.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>A request</source>
            <translation>Eine Anfrage</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>A safety check cut the answer off.</source>
            <translation>Eine Sicherheitsprüfung hat die Antwort abgeschnitten.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>A safety check held the question back ({reasons}).</source>
            <translation>Eine Sicherheitsprüfung hat die Frage zurückgehalten ({reasons}).</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>A safety check held the question back.</source>
            <translation>Eine Sicherheitsprüfung hat die Frage zurückgehalten.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>A safety check held the whole answer back.</source>
            <translation>Eine Sicherheitsprüfung hat die ganze Antwort zurückgehalten.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>A server on this computer may do without one.</source>
            <translation>Ein Server auf diesem Rechner kommt vielleicht ohne aus.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>A web page came back instead of an answer.</source>
            <translation>Statt einer Antwort kam eine Webseite zurück.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>A web search</source>
            <translation>Eine Websuche</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>API key</source>
            <translation>API-Schlüssel</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_page.py" />
            <source>API key keyring save test delete credit limit sign in browser code OpenRouter</source>
            <translation>API-Schlüssel Schlüsselbund speichern testen löschen Guthaben Grenze anmelden Browser Code OpenRouter key keyring</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>API key: </source>
            <translation>API-Schlüssel: </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/about.py" />
            <source>About Offhand</source>
            <translation>Über Offhand</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/about.py" />
            <source>About Offhand…</source>
            <translation>Über Offhand …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Above 0: repeats itself less.</source>
            <translation>Über 0: wiederholt sich weniger.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Above 0: turns to new topics sooner.</source>
            <translation>Über 0: wendet sich früher neuen Themen zu.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Above 1: avoids words of the prompt.</source>
            <translation>Über 1: meidet Wörter der Eingabe.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>Accessibility</source>
            <translation>Barrierefreiheit</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>Account</source>
            <translation>Konto</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/shortcuts.py" />
            <source>Action</source>
            <translation>Aktion</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_bar.py" />
            <location filename="../../desktop/offhand/ui/sidebar/tags_dialog.py" />
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/tags_dialog.py" />
            <source>Add a tag</source>
            <translation>Schlagwort hinzufügen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <location filename="../../desktop/offhand/ui/transcript/failure.py" />
            <source>Add credit</source>
            <translation>Guthaben aufladen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Add credit at {place}, raise the key's limit, or allow shorter answers only.</source>
            <translation>Unter {place} Guthaben aufladen, die Grenze des Schlüssels anheben oder nur kürzere Antworten zulassen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/models_bar.py" />
            <source>Add or change models</source>
            <translation>Modelle hinzufügen oder ändern</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/tags_dialog.py" />
            <source>Add tag</source>
            <translation>Schlagwort hinzufügen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_bar.py" />
            <source>Add up to {most} models: Enter adds, Ctrl+Enter uses them.</source>
            <translation>Bis zu {most} Modelle hinzufügen: Eingabe fügt hinzu, Strg+Eingabe verwendet sie.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <source>Add {chord} to {place}</source>
            <translation>{chord} zu {place} hinzufügen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/context_chip.py" />
            <source>Add {words}</source>
            <translation>{words} hinzufügen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_desk.py" />
            <source>Adding up…</source>
            <translation>Wird zusammengezählt …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>After five minutes</source>
            <translation>Nach fünf Minuten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/model_settings.py" />
            <source>After the first answer the model gives the chat a short title. Off: its first words.</source>
            <translation>Nach der ersten Antwort gibt das Modell dem Chat einen kurzen Titel. Aus: seine ersten Wörter.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/model_settings.py" />
            <source>After you chose one of several answers, the next questions go to all the models again. Off: to the model that you chose.</source>
            <translation>Nach der Wahl einer von mehreren Antworten gehen die nächsten Fragen wieder an alle Modelle. Aus: an das gewählte Modell.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/usage.py" />
            <source>All</source>
            <translation>Alles</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/places.py" />
            <source>All chats</source>
            <translation>Alle Chats</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/file_choice.py" />
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/attaching.py" />
            <source>All files (*);;Pictures (*.png *.jpg *.jpeg *.webp *.gif *.avif *.bmp *.tif *.tiff *.heic *.heif)</source>
            <translation>Alle Dateien (*);;Bilder (*.png *.jpg *.jpeg *.webp *.gif *.avif *.bmp *.tif *.tiff *.heic *.heif)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/page.py" />
            <source>All of the file that could not be read as a command</source>
            <translation>Der ganze Inhalt der Datei, die nicht als Befehl lesbar war</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>Allow a longer answer or lower the reasoning effort, then try again.</source>
            <translation>Eine längere Antwort zulassen oder den Denkaufwand senken, dann noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>Allow a longer answer, then try again.</source>
            <translation>Eine längere Antwort zulassen, dann noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Allow more providers at openrouter.ai/settings/privacy, or choose another model.</source>
            <translation>Unter openrouter.ai/settings/privacy mehr Anbieter zulassen oder ein anderes Modell wählen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/screen.py" />
            <source>Allow screenshots for Offhand in the settings of the desktop, then try again.</source>
            <translation>In den Einstellungen der Arbeitsumgebung Offhand Bildschirmfotos erlauben, dann noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Always</source>
            <translation>Immer</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/branching.py" />
            <source>An answer is arriving in another branch.</source>
            <translation>In einem anderen Zweig trifft eine Antwort ein.</translation>
        </message>
        <message>
            <location filename="../prompts/reply-politely.md" />
            <source>An answer to the selected message, from what you want to say</source>
            <translation>Eine Antwort auf die ausgewählte Nachricht, aus dem, was gesagt werden soll</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/settings.py" />
            <source>An http or https proxy. Empty: what the system's environment says.</source>
            <translation>Ein http- oder https-Proxy. Leer: was die Umgebung des Systems sagt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Another model answered than the one that was asked.</source>
            <translation>Geantwortet hat ein anderes als das gefragte Modell.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/branching.py" />
            <source>Another model…</source>
            <translation>Anderes Modell …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Another program holds {name}.</source>
            <translation>Ein anderes Programm hält {name} fest.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Another service tier served than the one that was asked for.</source>
            <translation>Eine andere Dienststufe hat geantwortet als die angefragte.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/handover.py" />
            <source>Another version of Offhand runs with this data folder.</source>
            <translation>Eine andere Version von Offhand läuft mit diesem Datenordner.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <location filename="../../desktop/offhand/ui/sidebar/results_list.py" />
            <location filename="../../desktop/offhand/ui/transcript/row.py" />
            <source>Answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/announcing.py" />
            <source>Answer cut off</source>
            <translation>Antwort abgeschnitten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/announcing.py" />
            <source>Answer finished</source>
            <translation>Antwort fertig</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/answer_column.py" />
            <source>Answer of {name}</source>
            <translation>Antwort von {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/announcing.py" />
            <source>Answer stopped</source>
            <translation>Antwort angehalten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/answer_column.py" />
            <source>Answer {number}</source>
            <translation>Antwort {number}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/accessibility.py" />
            <source>Answer, message {number:,}</source>
            <translation>Antwort, Nachricht {number:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Answer, mostly</source>
            <translation>Antwort, meistens</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Answered by</source>
            <translation>Geantwortet hat</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_list.py" />
            <source>Answering…</source>
            <translation>Antwortet …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <location filename="../../desktop/offhand/ui/comparing/columns.py" />
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Answers</source>
            <translation>Antworten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/header.py" />
            <source>Answers are recorded; nothing leaves this machine</source>
            <translation>Antworten sind aufgezeichnet; nichts verlässt diesen Rechner</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/model_settings.py" />
            <source>Answers in new chats. Any id of the catalogue.</source>
            <translation>Antwortet in neuen Chats. Jede Kennung aus der Liste.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/tray_menu.py" />
            <source>Answers on their way</source>
            <translation>Antworten unterwegs</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/columns.py" />
            <source>Answers side by side</source>
            <translation>Antworten nebeneinander</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>Any context</source>
            <translation>Beliebiger Kontext</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>Appearance</source>
            <translation>Erscheinungsbild</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>Append it to a file</source>
            <translation>An eine Datei anhängen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/delivery.py" />
            <source>Appended to {path}.</source>
            <translation>An {path} angehängt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>Apr</source>
            <translation>Apr.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>April</source>
            <translation>April</translation>
        </message>
        <message>
            <location filename="../prompts/translate.md" />
            <source>Arabic</source>
            <comment>what a saved command offers</comment>
            <translation>Arabisch</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/sidebar/chat_menu.py" />
            <source>Archive</source>
            <translation>Archivieren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/places.py" />
            <source>Archive</source>
            <comment>where chats are put away</comment>
            <translation>Archiv</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/sidebar/chat_menu.py" />
            <source>Archive {n:,} chats</source>
            <extracomment>One: Archive {n:,} chat</extracomment>
            <translation>
                <numerusform>{n:,} Chat archivieren</numerusform>
                <numerusform>{n:,} Chats archivieren</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/preset_bar.py" />
            <source>As in the settings</source>
            <translation>Wie in den Einstellungen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/first_run.py" />
            <source>Ask Grok, or any other model on OpenRouter, from a window that stays out of your way.</source>
            <translation>Grok oder jedes andere Modell auf OpenRouter fragen, aus einem Fenster, das nicht im Weg ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/drop.py" />
            <source>Ask about {images} and {texts}</source>
            <translation>Zu {images} und {texts} fragen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/composer/drop.py" />
            <source>Ask about {n} images</source>
            <extracomment>One: Ask about 1 image</extracomment>
            <translation>
                <numerusform>Zu 1 Bild fragen</numerusform>
                <numerusform>Zu {n} Bildern fragen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/composer/drop.py" />
            <source>Ask about {n} texts</source>
            <extracomment>One: Ask about 1 text</extracomment>
            <translation>
                <numerusform>Zu 1 Text fragen</numerusform>
                <numerusform>Zu {n} Texten fragen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/cut_bar.py" />
            <location filename="../../desktop/offhand/ui/transcript/footer.py" />
            <source>Ask again for this answer</source>
            <translation>Noch einmal um diese Antwort bitten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/footer.py" />
            <source>Ask again for this answer, of a model you choose</source>
            <translation>Noch einmal um diese Antwort bitten, von einem anderen Modell</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_offers.py" />
            <source>Ask again who runs this model</source>
            <translation>Noch einmal fragen, wer dieses Modell betreibt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>Ask again, or choose another model.</source>
            <translation>Erneut fragen oder ein anderes Modell wählen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/editor.py" />
            <source>Ask anything — drop pictures or texts anywhere</source>
            <translation>Einfach fragen — Bilder und Texte lassen sich überall ablegen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Ask first</source>
            <translation>Zuerst fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/message_offers.py" />
            <source>Ask from here</source>
            <translation>Ab hier fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/handover.py" />
            <source>Ask in the window, which “offhand” opens.</source>
            <translation>Im Fenster fragen, das „offhand“ öffnet.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/form.py" />
            <source>Ask nothing (Esc)</source>
            <translation>Nichts fragen (Esc)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/form.py" />
            <source>Ask now (Enter)</source>
            <translation>Jetzt fragen (Eingabe)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/models_bar.py" />
            <source>Ask one model</source>
            <translation>Ein Modell fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Ask only</source>
            <translation>Nur fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_page.py" />
            <source>Ask the API about the key in the field, or the one in use where the field is empty</source>
            <translation>Die API nach dem Schlüssel im Feld fragen, oder nach dem verwendeten, wenn das Feld leer ist</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/domain/quick_commands.py" />
            <source>Ask the last question again</source>
            <translation>Die letzte Frage noch einmal stellen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/model_choosing.py" />
            <source>Ask this one</source>
            <translation>Dieses fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/context_chip.py" />
            <source>Ask without it: {shown}</source>
            <translation>Ohne fragen: {shown}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/context_keeping.py" />
            <source>Ask without {names}</source>
            <translation>Ohne {names} fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/asking.py" />
            <source>Ask {names} without the pictures</source>
            <translation>{names} ohne die Bilder fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/prompt.py" />
            <location filename="../../desktop/offhand/ui/transcript/successors.py" />
            <source>Ask {name}</source>
            <translation>{name} fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_commands.py" />
            <source>Ask, and go on in the main window</source>
            <translation>Fragen und im Hauptfenster weitermachen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Asked</source>
            <translation>Gefragt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/asking.py" />
            <source>Asking from an earlier message. Enter begins a new branch there, Esc goes back to the end.</source>
            <translation>Frage ab einer früheren Nachricht. Eingabe beginnt dort einen neuen Zweig, Esc geht zurück zum Ende.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_picker.py" />
            <source>Asking who keeps nothing of what is sent…</source>
            <translation>Fragen, wer nichts vom Gesendeten aufbewahrt …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_offers.py" />
            <source>Asking who runs it…</source>
            <translation>Fragen, wer es betreibt …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/summarising.py" />
            <source>Asking…</source>
            <translation>Wird gefragt …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/hotkey_actions.py" />
            <source>Asks about the part of the screen that was chosen last.</source>
            <translation>Fragt zu dem zuletzt gewählten Teil des Bildschirms.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/entries.py" />
            <source>Assistant</source>
            <translation>Assistent</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/appearance_settings.py" />
            <source>At the start</source>
            <translation>Beim Start</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Attach</source>
            <translation>Anhängen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/attaching.py" />
            <source>Attach files</source>
            <translation>Dateien anhängen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Attach pictures and texts to the question</source>
            <translation>Der Frage Bilder und Texte anhängen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_settings.py" />
            <source>Attach selected text</source>
            <translation>Markierten Text anhängen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/chips.py" />
            <source>Attachments</source>
            <translation>Anhänge</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Audio</source>
            <translation>Audio</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Audio it makes</source>
            <translation>Erzeugtes Audio</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>Aug</source>
            <translation>Aug.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>August</source>
            <translation>August</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/desktop_findings.py" />
            <source>Autostart</source>
            <translation>Autostart</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/openrouter/signin.py" />
            <source>Back to Offhand</source>
            <translation>Zurück zu Offhand</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/markdown/links.py" />
            <source>Back to the mark of footnote {label}</source>
            <translation>Zurück zum Zeichen der Fußnote {label}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <location filename="../../desktop/offhand/domain/settings.py" />
            <source>Base URL</source>
            <translation>Basis-URL</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/buttons.py" />
            <source>Begin one of your own</source>
            <translation>Einen eigenen beginnen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/buttons.py" />
            <source>Begin with a copy of the chosen one</source>
            <translation>Mit einer Kopie des gewählten beginnen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/chip_words.py" />
            <source>Being prepared…</source>
            <translation>Wird vorbereitet …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/composing_settings.py" />
            <source>Beyond 3,000 characters a pasted text goes beside the message, to be read and removed there. Off: only what the field cannot hold does.</source>
            <translation>Ab 3.000 Zeichen steht ein eingefügter Text neben der Nachricht und lässt sich dort lesen und entfernen. Aus: nur, was das Feld nicht fassen kann.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/places.py" />
            <source>Bin</source>
            <translation>Papierkorb</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/blackout/editor.py" />
            <source>Black out</source>
            <translation>Schwärzen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/chip.py" />
            <source>Black out parts (B)</source>
            <translation>Teile schwärzen (B)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/chip.py" />
            <source>Black out parts of {name}</source>
            <translation>Teile von {name} schwärzen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/blackout/editor.py" />
            <source>Black out rectangles (B)</source>
            <translation>Rechtecke schwärzen (B)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/blackout/editor.py" />
            <source>Black out with a pen (P)</source>
            <translation>Mit einem Stift schwärzen (P)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/blackout/editor.py" />
            <source>Black out {name}</source>
            <translation>{name} schwärzen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/blackout/editor.py" />
            <source>Box</source>
            <translation>Rechteck</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/transcript/footer.py" />
            <source>Branch</source>
            <translation>Verzweigen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/message_offers.py" />
            <source>Branch into a new chat</source>
            <translation>In einen neuen Chat verzweigen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/branches.py" />
            <source>Branch {number}, after {name}</source>
            <translation>Zweig {number}, nach {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/branches.py" />
            <source>Branch {number}, from the start</source>
            <translation>Zweig {number}, vom Anfang an</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/origin_line.py" />
            <source>Branched from a chat that is gone</source>
            <translation>Verzweigt aus einem Chat, den es nicht mehr gibt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/origin_line.py" />
            <source>Branched from “{shown}”</source>
            <translation>Verzweigt aus „{shown}“</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/page.py" />
            <source>Bring the command back</source>
            <translation>Den Befehl zurückholen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Broken off by an error {moment}</source>
            <translation>Durch einen Fehler abgebrochen {moment}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Browse for a folder</source>
            <translation>Einen Ordner suchen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Browse…</source>
            <translation>Durchsuchen …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>By the list</source>
            <translation>Laut Liste</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>By today's list</source>
            <translation>Laut heutiger Liste</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_desk.py" />
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Cached</source>
            <translation>Zwischengespeichert</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Cached audio</source>
            <translation>Zwischengespeichertes Audio</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Cached input</source>
            <translation>Zwischengespeicherte Eingabe</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/markdown_file.py" />
            <source>Called</source>
            <translation>Aufgerufen:</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/html_file.py" />
            <source>Called {tool}</source>
            <translation>{tool} aufgerufen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_table.py" />
            <source>Can</source>
            <translation>Kann</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/asking.py" />
            <location filename="../../desktop/offhand/ui/blackout/editor.py" />
            <location filename="../../desktop/offhand/ui/composer/summary_panel.py" />
            <location filename="../../desktop/offhand/ui/dialogs/busy_line.py" />
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hotkey_row.py" />
            <location filename="../../desktop/offhand/ui/exchange.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/form.py" />
            <location filename="../../desktop/offhand/ui/select_bar.py" />
            <location filename="../../desktop/offhand/ui/transcript/link_question.py" />
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Cannot be taken here; see above how the desktop can do it.</source>
            <translation>Lässt sich hier nicht belegen; oben steht, wie es die Arbeitsumgebung kann.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/spending_settings.py" />
            <source>Cap for one chat</source>
            <translation>Obergrenze je Chat</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/spending_settings.py" />
            <source>Cap for one day</source>
            <translation>Obergrenze je Tag</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/spending_settings.py" />
            <source>Cap for one message</source>
            <translation>Obergrenze je Nachricht</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/spending_settings.py" />
            <source>Cap for one month</source>
            <translation>Obergrenze je Monat</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/cap_watch.py" />
            <source>Caps</source>
            <translation>Obergrenzen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Caps…</source>
            <translation>Obergrenzen …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/failure.py" />
            <source>Change caps…</source>
            <translation>Obergrenzen ändern …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/asking.py" />
            <source>Change models…</source>
            <translation>Modelle ändern …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Change the question that has the keyboard, or the last one, and ask it again</source>
            <translation>Die Frage mit dem Tastaturfokus oder die letzte ändern und erneut stellen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/footer.py" />
            <source>Change this question and ask it again</source>
            <translation>Diese Frage ändern und noch einmal stellen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/settings.py" />
            <source>Changes are in force at once</source>
            <translation>Änderungen gelten sofort</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Changes of a chat are not saved.</source>
            <translation>Änderungen an einem Chat sind nicht gespeichert.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Changes of {chats} chats are not saved.</source>
            <translation>Änderungen an {chats} Chats sind nicht gespeichert.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/html_file.py" />
            <location filename="../../desktop/offhand/services/export/markdown_file.py" />
            <location filename="../../desktop/offhand/services/export/names.py" />
            <location filename="../../desktop/offhand/ui/dialogs/plain_chat.py" />
            <location filename="../../desktop/offhand/ui/printing/pdf_document.py" />
            <location filename="../../desktop/offhand/ui/sidebar/chat_menu.py" />
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Chat</source>
            <translation>Chat</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Chat menu</source>
            <translation>Chat-Menü</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/dialogs/chat_settings.py" />
            <source>Chat settings</source>
            <translation>Chat-Einstellungen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <source>Chat without a title</source>
            <translation>Chat ohne Titel</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/sidebar.py" />
            <source>Chats are removed for good {bin_days} days after they were deleted.</source>
            <translation>Chats werden {bin_days} Tage nach dem Löschen endgültig entfernt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Chats can be read but not saved.</source>
            <translation>Chats lassen sich lesen, aber nicht speichern.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>Check it at {host} or save another one.</source>
            <translation>Unter {host} prüfen oder einen anderen speichern.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>Check the base URL, and whether this network wants you to sign in first.</source>
            <translation>Die Basis-URL prüfen, und ob dieses Netzwerk zuerst eine Anmeldung verlangt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>Check the base URL: one on this computer may want http.</source>
            <translation>Die Basis-URL prüfen: Einer auf diesem Rechner will vielleicht http.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>Check the clock of this computer, and whether the network inspects its traffic.</source>
            <translation>Die Uhr dieses Rechners prüfen, und ob das Netzwerk seinen Verkehr überwacht.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>Check the clock of this computer, which seems to be slow.</source>
            <translation>Die Uhr dieses Rechners prüfen, die nachzugehen scheint.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>Check the clock of this computer; where it is right, the server needs a new certificate.</source>
            <translation>Die Uhr dieses Rechners prüfen; geht sie richtig, braucht der Server ein neues Zertifikat.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Check the free space and the rights of its folder, then try again.</source>
            <translation>Den freien Platz und die Rechte des Ordners prüfen, dann noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>Check the network and that the server is running, then try again.</source>
            <translation>Prüfen, ob das Netzwerk und der Server laufen, dann noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>Check the network, then try again.</source>
            <translation>Das Netzwerk prüfen, dann noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>Check the proxy in the settings, or HTTPS_PROXY where none is set there.</source>
            <translation>Den Proxy in den Einstellungen prüfen oder HTTPS_PROXY, wenn dort keiner steht.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Check the rights of the folder.</source>
            <translation>Die Rechte des Ordners prüfen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>Check whether the network inspects its traffic; its certificate can be named in SSL_CERT_FILE.</source>
            <translation>Prüfen, ob das Netzwerk seinen Verkehr überwacht; dessen Zertifikat lässt sich in SSL_CERT_FILE nennen.</translation>
        </message>
        <message>
            <location filename="../prompts/translate.md" />
            <source>Chinese (simplified)</source>
            <comment>what a saved command offers</comment>
            <translation>Chinesisch (vereinfacht)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>Choices</source>
            <translation>Auswahl</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Choose a PNG, JPEG, WebP, GIF, AVIF, BMP, TIFF or HEIC file.</source>
            <translation>Eine Datei in PNG, JPEG, WebP, GIF, AVIF, BMP, TIFF oder HEIC wählen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/desk.py" />
            <location filename="../../desktop/offhand/ui/dialogs/model_picker.py" />
            <source>Choose a model</source>
            <translation>Ein Modell wählen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Choose a model that is not free, add credit, or come back tomorrow.</source>
            <translation>Ein Modell wählen, das nicht kostenlos ist, Guthaben aufladen oder morgen wiederkommen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Choose a model that reads images, or send without them.</source>
            <translation>Ein Modell wählen, das Bilder liest, oder ohne sie senden.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/context_keeping.py" />
            <source>Choose a model that reads more</source>
            <translation>Ein Modell wählen, das mehr liest</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/asking.py" />
            <source>Choose a model that sees</source>
            <translation>Ein Modell wählen, das Bilder sieht</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Choose a plain file that you may read.</source>
            <translation>Eine gewöhnliche Datei wählen, die gelesen werden darf.</translation>
        </message>
        <message>
            <location filename="../prompts/what-is-this-image.md" />
            <source>Choose a region of the screen and have it explained</source>
            <translation>Einen Bereich des Bildschirms wählen und erklären lassen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Choose another file.</source>
            <translation>Eine andere Datei wählen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/cut_bar.py" />
            <location filename="../../desktop/offhand/ui/transcript/failure.py" />
            <source>Choose another model</source>
            <translation>Ein anderes Modell wählen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Choose another model, for instance {fallback_models}.</source>
            <translation>Ein anderes Modell wählen, zum Beispiel {fallback_models}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Choose another model, or check the key's rights at {place}.</source>
            <translation>Ein anderes Modell wählen oder die Rechte des Schlüssels unter {place} prüfen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/model_directory.py" />
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Choose another model.</source>
            <translation>Ein anderes Modell wählen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/file_choice.py" />
            <source>Choose for this command</source>
            <translation>Für diesen Befehl auswählen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Choose model</source>
            <translation>Modell wählen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Choose several messages to copy them together</source>
            <translation>Mehrere Nachrichten auswählen, um sie zusammen zu kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/desk.py" />
            <source>Choose the answer that leads, and its model</source>
            <translation>Die maßgebliche Antwort und ihr Modell wählen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/transcript/cut_bar.py" />
            <source>Choose the model that answers</source>
            <translation>Das Modell wählen, das antwortet</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_picker.py" />
            <source>Choose up to {count} models</source>
            <translation>Bis zu {count} Modelle wählen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/picking.py" />
            <source>Choose up to {most} models</source>
            <translation>Bis zu {most} Modelle wählen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/columns.py" />
            <source>Choose which answers are in view</source>
            <translation>Wählen, welche Antworten zu sehen sind</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Choose which chats are listed: all, a folder, a tag, the archive, the bin</source>
            <translation>Wählen, welche Chats aufgelistet werden: alle, ein Ordner, ein Schlagwort, das Archiv, der Papierkorb</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/slot_rows.py" />
            <source>Choose {what}</source>
            <translation>{what} auswählen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/slot_rows.py" />
            <source>Choose {what}…</source>
            <translation>{what} auswählen …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Choose…</source>
            <translation>Auswählen …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_bar.py" />
            <source>Clear filters</source>
            <translation>Filter leeren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_commands.py" />
            <source>Clear the field, or else go back to the window of before</source>
            <translation>Das Feld leeren, sonst zum vorigen Fenster zurückkehren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/search_field.py" />
            <source>Clear the search</source>
            <translation>Die Suche leeren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hotkey_row.py" />
            <source>Clear {label}</source>
            <translation>{label} leeren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/desktop_settings.py" />
            <source>Click on the tray icon</source>
            <translation>Klick auf das Symbol im Infobereich</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/context.py" />
            <source>Clipboard</source>
            <translation>Zwischenablage</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_commands.py" />
            <location filename="../../desktop/offhand/ui/dialogs/about.py" />
            <location filename="../../desktop/offhand/ui/dialogs/plain_chat.py" />
            <location filename="../../desktop/offhand/ui/dialogs/receipt.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Close find</source>
            <translation>Suche schließen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Close it, or wait until it is done.</source>
            <translation>Es schließen oder warten, bis es fertig ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/handover.py" />
            <source>Close its window and start again.</source>
            <translation>Deren Fenster schließen und neu starten.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Close its window, then try again.</source>
            <translation>Dessen Fenster schließen, dann noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Close the find bar</source>
            <translation>Die Suchleiste schließen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/receipt.py" />
            <source>Close the receipt</source>
            <translation>Den Beleg schließen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/about.py" />
            <source>Close this window</source>
            <translation>Dieses Fenster schließen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/listing.py" />
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/listing.py" />
            <source>Code, {language}</source>
            <translation>Code, {language}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/page.py" />
            <source>Comes with Offhand</source>
            <translation>Wird mit Offhand geliefert</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/page.py" />
            <source>Comes with Offhand; a change makes it yours.</source>
            <translation>Wird mit Offhand geliefert; eine Änderung macht ihn zum eigenen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <source>Command {label}</source>
            <translation>Befehl {label}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/menu.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/page.py" />
            <location filename="../../desktop/offhand/ui/tray_menu.py" />
            <source>Commands</source>
            <translation>Befehle</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Compare models…</source>
            <translation>Modelle vergleichen …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_bar.py" />
            <source>Compare several…</source>
            <translation>Mehrere vergleichen …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/branching.py" />
            <source>Compare with other models…</source>
            <translation>Mit anderen Modellen vergleichen …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <location filename="../../desktop/offhand/ui/dialogs/model_table.py" />
            <location filename="../../desktop/offhand/ui/forecasting.py" />
            <location filename="../../desktop/offhand/ui/quick_prompt/context.py" />
            <source>Context</source>
            <translation>Kontext</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/forecast_menu.py" />
            <source>Context and price</source>
            <translation>Kontext und Preis</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/forecasting.py" />
            <source>Context of {tightest}</source>
            <translation>Kontext von {tightest}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/gauge.py" />
            <source>Context: {words}</source>
            <translation>Kontext: {words}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <location filename="../../desktop/offhand/ui/transcript/cut_bar.py" />
            <location filename="../../desktop/offhand/ui/transcript/failure.py" />
            <source>Continue</source>
            <translation>Fortfahren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>Continue from there, or ask again.</source>
            <translation>Von dort fortsetzen oder noch einmal fragen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_commands.py" />
            <source>Continue in window</source>
            <translation>Im Fenster fortsetzen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Continue it, or allow a longer answer in the settings.</source>
            <translation>Fortsetzen oder in den Einstellungen eine längere Antwort zulassen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Continue it, or ask again.</source>
            <translation>Fortsetzen oder noch einmal fragen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/appearance_settings.py" />
            <source>Contrast</source>
            <translation>Kontrast</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_view.py" />
            <location filename="../../desktop/offhand/ui/sidebar/results_pane.py" />
            <source>Conversations</source>
            <translation>Unterhaltungen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/text_viewer.py" />
            <source>Copied</source>
            <translation>Kopiert</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Copied as it would be sent today, without the key, pictures and files. How it was sent was not kept.</source>
            <translation>Kopiert, wie es heute gesendet würde, ohne Schlüssel, Bilder und Dateien. Wie es gesendet wurde, ist nicht festgehalten.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Copied as it would be sent today, without the key. How it was sent was not kept.</source>
            <translation>Kopiert, wie es heute gesendet würde, ohne Schlüssel. Wie es gesendet wurde, ist nicht festgehalten.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/slot_rows.py" />
            <source>Copied text</source>
            <translation>Kopierter Text</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>Copied — {reason}: {there}</source>
            <translation>Kopiert — {reason}: {there}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>Copied — {there}</source>
            <translation>Kopiert — {there}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Copied, without the key, pictures and files.</source>
            <translation>Kopiert, ohne Schlüssel, Bilder und Dateien.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Copied, without the key.</source>
            <translation>Ohne den Schlüssel kopiert.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/receipts.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/delivery.py" />
            <source>Copied.</source>
            <translation>Kopiert.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <source>Copied. It goes into {place}.</source>
            <translation>Kopiert. Es gehört in {place}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_commands.py" />
            <location filename="../../desktop/offhand/services/answer_news.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/delivery.py" />
            <location filename="../../desktop/offhand/ui/transcript/footer.py" />
            <location filename="../../desktop/offhand/ui/transcript/message_offers.py" />
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <location filename="../../desktop/offhand/ui/transcript/link_question.py" />
            <source>Copy address</source>
            <translation>Adresse kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/text_viewer.py" />
            <source>Copy all</source>
            <translation>Alles kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/receipt.py" />
            <source>Copy all of this as text</source>
            <translation>All das als Text kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/select_bar.py" />
            <location filename="../../desktop/offhand/ui/transcript/listing.py" />
            <location filename="../../desktop/offhand/ui/transcript/message_offers.py" />
            <source>Copy as Markdown</source>
            <translation>Als Markdown kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/receipt.py" />
            <source>Copy as curl</source>
            <translation>Als curl kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/select_bar.py" />
            <location filename="../../desktop/offhand/ui/transcript/message_offers.py" />
            <source>Copy as text</source>
            <translation>Als Text kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/listing.py" />
            <source>Copy code</source>
            <translation>Code kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <source>Copy command</source>
            <translation>Befehl kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <source>Copy command {label}</source>
            <translation>Befehl {label} kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <location filename="../../desktop/offhand/ui/transcript/failure.py" />
            <source>Copy details</source>
            <translation>Einzelheiten kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/listing.py" />
            <source>Copy for spreadsheets</source>
            <translation>Für Tabellenkalkulationen kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_bar.py" />
            <location filename="../../desktop/offhand/ui/dialogs/model_details.py" />
            <source>Copy id</source>
            <translation>Kennung kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>Copy it</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <source>Copy line</source>
            <translation>Zeile kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Copy or download the file again.</source>
            <translation>Die Datei noch einmal kopieren oder herunterladen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/listing.py" />
            <source>Copy or save this table</source>
            <translation>Diese Tabelle kopieren oder speichern</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/picture_viewer.py" />
            <source>Copy picture</source>
            <translation>Bild kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/receipt.py" />
            <source>Copy receipt</source>
            <translation>Beleg kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <source>Copy the address of the page</source>
            <translation>Die Adresse der Seite kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Copy the chat up to the message that has the keyboard, or all of it, into a new chat</source>
            <translation>Den Chat bis zur Nachricht mit dem Tastaturfokus oder ganz in einen neuen Chat kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/footer.py" />
            <source>Copy the chat up to this message into a new chat</source>
            <translation>Den Chat bis zu dieser Nachricht in einen neuen Chat kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_details.py" />
            <source>Copy the id of this model</source>
            <translation>Die Kennung dieses Modells kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_details.py" />
            <source>Copy the id of this model (Ctrl+Shift+C)</source>
            <translation>Die Kennung dieses Modells kopieren (Strg+Umschalt+C)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/picture_viewer.py" />
            <source>Copy the picture (Ctrl+C)</source>
            <translation>Das Bild kopieren (Strg+C)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/drop.py" />
            <source>Copy the picture itself and paste it here.</source>
            <translation>Das Bild selbst kopieren und hier einfügen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/receipt.py" />
            <source>Copy the request as a command for a shell, without the key</source>
            <translation>Die Anfrage als Befehl für eine Shell kopieren, ohne den Schlüssel</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/select_bar.py" />
            <source>Copy the selected messages as Markdown</source>
            <translation>Die ausgewählten Nachrichten als Markdown kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/select_bar.py" />
            <source>Copy the selected messages without marks</source>
            <translation>Die ausgewählten Nachrichten ohne Auszeichnung kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/failure.py" />
            <source>Copy the technical facts</source>
            <translation>Die technischen Angaben kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/signin.py" />
            <source>Copy the whole code from the page.</source>
            <translation>Den ganzen Code von der Seite kopieren.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>Copy the whole key again from openrouter.ai/settings/keys, where it starts with sk-or-.</source>
            <translation>Den ganzen Schlüssel noch einmal von openrouter.ai/settings/keys kopieren, wo er mit sk-or- beginnt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/text_viewer.py" />
            <source>Copy the whole text</source>
            <translation>Den ganzen Text kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/listing.py" />
            <source>Copy this code</source>
            <translation>Diesen Code kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/footer.py" />
            <source>Copy this message as Markdown</source>
            <translation>Diese Nachricht als Markdown kopieren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_commands.py" />
            <source>Copy what is selected, or else the whole answer as Markdown</source>
            <translation>Die Auswahl kopieren, sonst die ganze Antwort als Markdown</translation>
        </message>
        <message>
            <location filename="../prompts/fix-grammar.md" />
            <source>Correct the selected text where it stands</source>
            <translation>Den ausgewählten Text an Ort und Stelle berichtigen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Cost</source>
            <translation>Kosten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Cost by chat</source>
            <translation>Kosten nach Chat</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Cost by day</source>
            <translation>Kosten nach Tag</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Cost by model</source>
            <translation>Kosten nach Modell</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>Create a key at openrouter.ai/settings/keys, or set that service's base URL.</source>
            <translation>Unter openrouter.ai/settings/keys einen Schlüssel anlegen oder die Basis-URL jenes Dienstes einstellen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Cut off by a safety check</source>
            <translation>Von einer Sicherheitsprüfung abgeschnitten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>Data</source>
            <translation>Daten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/settings.py" />
            <source>Data folder</source>
            <translation>Datenordner</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Day</source>
            <translation>Tag</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>Dec</source>
            <translation>Dez.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>December</source>
            <translation>Dezember</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/model_settings.py" />
            <source>Default model</source>
            <translation>Standardmodell</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/buttons.py" />
            <location filename="../../desktop/offhand/ui/sidebar/chat_menu.py" />
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_menu.py" />
            <source>Delete for good</source>
            <translation>Endgültig löschen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_page.py" />
            <source>Delete key</source>
            <translation>Schlüssel löschen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/buttons.py" />
            <source>Delete the chosen one of yours</source>
            <translation>Den gewählten eigenen löschen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/sidebar/chat_menu.py" />
            <source>Delete {n:,} chats</source>
            <extracomment>One: Delete {n:,} chat</extracomment>
            <translation>
                <numerusform>{n:,} Chat löschen</numerusform>
                <numerusform>{n:,} Chats löschen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/sidebar/chat_menu.py" />
            <source>Delete {n:,} chats for good</source>
            <extracomment>One: Delete {n:,} chat for good</extracomment>
            <translation>
                <numerusform>{n:,} Chat endgültig löschen</numerusform>
                <numerusform>{n:,} Chats endgültig löschen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <source>Deleted chat</source>
            <translation>Gelöschter Chat</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_page.py" />
            <source>Deleting the key…</source>
            <translation>Schlüssel wird gelöscht …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/header.py" />
            <source>Demo</source>
            <translation>Demo</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>Desktop</source>
            <translation>Arbeitsumgebung</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_details.py" />
            <location filename="../../desktop/offhand/ui/transcript/failure.py" />
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Deutsch</source>
            <translation>Deutsch</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/banner.py" />
            <location filename="../../desktop/offhand/ui/composer/notices.py" />
            <location filename="../../desktop/offhand/ui/composer/overflow.py" />
            <location filename="../../desktop/offhand/ui/toasts.py" />
            <source>Dismiss</source>
            <translation>Ausblenden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>Display</source>
            <translation>Anzeige</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/chat_settings.py" />
            <source>Do as the settings say</source>
            <translation>Wie in den Einstellungen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/models_bar.py" />
            <source>Do not ask this model</source>
            <translation>Dieses Modell nicht fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/models_bar.py" />
            <source>Do not ask {name}</source>
            <translation>{name} nicht fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/context_chip.py" />
            <source>Does not go along unless it is added</source>
            <translation>Geht nicht mit, solange es nicht hinzugefügt wird</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Domains such as example.org, separated by commas. They leave no room for excluded ones.</source>
            <translation>Domains wie example.org, durch Kommas getrennt. Ausgeschlossene gelten daneben nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Domains whose pages are left out. They count where no domains to search are named.</source>
            <translation>Domains, deren Seiten ausgelassen werden. Sie gelten, wenn keine zu durchsuchenden genannt sind.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/shelf_pane.py" />
            <source>Drag a chat here, or move it with its menu.</source>
            <translation>Einen Chat hierher ziehen oder mit seinem Menü verschieben.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/blackout/editor.py" />
            <source>Drag over what nobody shall see, or use arrows and the space bar. Once done it is gone for good.</source>
            <translation>Über das ziehen, was niemand sehen soll, oder Pfeiltasten und Leertaste verwenden. Danach ist es endgültig weg.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/blackout/canvas.py" />
            <source>Drag to black out. By keyboard: arrows move the frame, Shift and arrows resize it, the space bar blacks out what is in it, Enter is done.</source>
            <translation>Ziehen schwärzt. Mit der Tastatur: Pfeiltasten bewegen den Rahmen, Umschalt und Pfeiltasten ändern seine Größe, die Leertaste schwärzt den Inhalt, Eingabe schließt ab.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/region/overlay.py" />
            <source>Drag to choose</source>
            <translation>Zum Auswählen ziehen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/welcome.py" />
            <source>Drop pictures and texts anywhere on this window, or paste them.</source>
            <translation>Bilder und Texte irgendwo in diesem Fenster ablegen oder einfügen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/buttons.py" />
            <source>Duplicate</source>
            <translation>Duplizieren</translation>
        </message>
        <message>
            <location filename="../prompts/translate.md" />
            <source>Dutch</source>
            <comment>what a saved command offers</comment>
            <translation>Niederländisch</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/transcript/footer.py" />
            <location filename="../../desktop/offhand/ui/transcript/message_offers.py" />
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/context_line.py" />
            <source>Edit summary</source>
            <translation>Zusammenfassung bearbeiten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/summarising.py" />
            <source>Edit the summary</source>
            <translation>Die Zusammenfassung bearbeiten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/asking.py" />
            <source>Editing a question. Enter asks it again as a new branch, Esc leaves all as it was.</source>
            <translation>Eine Frage wird bearbeitet. Eingabe stellt sie als neuen Zweig noch einmal, Esc lässt alles, wie es war.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/sidebar.py" />
            <source>Empty bin</source>
            <translation>Papierkorb leeren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Empty: nothing is sent</source>
            <translation>Leer: es wird nichts gesendet</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>End</source>
            <translation>Ende</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Ended</source>
            <translation>Ende</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>English</source>
            <translation>English</translation>
        </message>
        <message>
            <location filename="../prompts/translate.md" />
            <source>English</source>
            <comment>what a saved command offers</comment>
            <translation>Englisch</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/tags_dialog.py" />
            <source>Enter adds the tag to the chat</source>
            <translation>Eingabe fügt dem Chat das Schlagwort hinzu</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Enter another value, or reset it.</source>
            <translation>Einen anderen Wert eingeben oder zurücksetzen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/slot_rows.py" />
            <source>Enter goes on, Shift and Enter begins a new line</source>
            <translation>Eingabe geht weiter, Umschalt und Eingabe beginnt eine neue Zeile</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/header.py" />
            <location filename="../../desktop/offhand/ui/sidebar/chat_delegate.py" />
            <source>Enter keeps the new title, Esc the old one</source>
            <translation>Eingabe behält den neuen Titel, Esc den alten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hotkey_row.py" />
            <source>Enter or a click records another chord; Esc then keeps the old one, Backspace takes it away.</source>
            <translation>Eingabe oder ein Klick zeichnet eine andere Tastenkombination auf; Esc behält dann die alte, die Rücktaste nimmt sie weg.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/region/overlay.py" />
            <source>Enter or typing asks about it</source>
            <translation>Eingabe oder Tippen fragt dazu</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/welcome.py" />
            <source>Enter sends, Shift+Enter breaks the line, Esc stops an answer.</source>
            <translation>Eingabe sendet, Umschalt+Eingabe bricht die Zeile um, Esc hält eine Antwort an.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/region/overlay.py" />
            <source>Enter takes this screen</source>
            <translation>Eingabe nimmt diesen Bildschirm</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/blackout/editor.py" />
            <source>Esc again leaves the picture as it was, with nothing black. Enter blacks it out.</source>
            <translation>Noch einmal Esc lässt das Bild, wie es war, ohne Schwärzung. Eingabe schwärzt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/region/overlay.py" />
            <source>Esc leaves</source>
            <translation>Esc bricht ab</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/context_keeping.py" />
            <source>Everything is sent again</source>
            <translation>Alles wird wieder gesendet</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Everything stays in memory and is saved as soon as it can be.</source>
            <translation>Alles bleibt im Speicher und wird gespeichert, sobald es geht.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/panes.py" />
            <source>Everywhere</source>
            <translation>Überall</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/model_directory.py" />
            <source>Excluded</source>
            <translation>Ausgeschlossen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_words.py" />
            <source>Expires</source>
            <translation>Gültig bis</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>Expires:    {expires_at}</source>
            <translation>Gültig bis:      {expires_at}</translation>
        </message>
        <message>
            <location filename="../prompts/explain.md" />
            <source>Explain</source>
            <translation>Erklären</translation>
        </message>
        <message>
            <location filename="../prompts/explain-this-error.md" />
            <source>Explain this error</source>
            <translation>Diesen Fehler erklären</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/exchange.py" />
            <location filename="../../desktop/offhand/ui/sidebar/chat_menu.py" />
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_desk.py" />
            <source>Export CSV</source>
            <translation>CSV exportieren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Export CSV…</source>
            <translation>CSV exportieren …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/exchange.py" />
            <source>Export all chats</source>
            <translation>Alle Chats exportieren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Export all chats, import some, or see what Offhand is made of</source>
            <translation>Alle Chats exportieren, Chats importieren oder sehen, woraus Offhand besteht</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/exchange.py" />
            <source>Exported chats (*.json *.zip *.dat *.bak);;All files (*)</source>
            <translation>Exportierte Chats (*.json *.zip *.dat *.bak);;Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/exchange.py" />
            <source>Exporting chats…</source>
            <translation>Chats werden exportiert …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/thinking.py" />
            <source>Extra high</source>
            <translation>Sehr hoch</translation>
        </message>
        <message>
            <location filename="../prompts/extract-data.md" />
            <source>Extract data</source>
            <translation>Daten herausziehen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_details.py" />
            <source>Facts</source>
            <translation>Fakten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/tray_menu.py" />
            <source>Failed: {title}</source>
            <translation>Fehlgeschlagen: {title}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Fallback models</source>
            <translation>Ersatzmodelle</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_bar.py" />
            <source>Favourite</source>
            <translation>Favorit</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>Feb</source>
            <translation>Feb.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>February</source>
            <translation>Februar</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/entries.py" />
            <source>File {name}</source>
            <translation>Datei {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/html_file.py" />
            <source>File {name}, {count:,} bytes</source>
            <translation>Datei {name}, {count:,} Bytes</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/slot_rows.py" />
            <source>Files</source>
            <translation>Dateien</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Filtered</source>
            <translation>Gefiltert</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>Filters</source>
            <translation>Filter</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Find a chat by its words</source>
            <translation>Einen Chat anhand seiner Wörter finden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/find_bar.py" />
            <source>Find in chat</source>
            <translation>Im Chat suchen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/text_viewer.py" />
            <source>Find in the text</source>
            <translation>Im Text suchen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Find words in this chat</source>
            <translation>Wörter in diesem Chat suchen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/search_line.py" />
            <source>Finds words in every message; {help}: F1</source>
            <translation>Findet Wörter in jeder Nachricht; {help}: F1</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>First branch</source>
            <translation>Erster Zweig</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>First provider's</source>
            <translation>Beim ersten Anbieter</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/first_run.py" />
            <source>First run</source>
            <translation>Erster Start</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>First token</source>
            <translation>Erstes Token</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>First word</source>
            <translation>Erstes Wort</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/picture_viewer.py" />
            <source>Fit</source>
            <translation>Einpassen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/picture_viewer.py" />
            <source>Fit the picture to the window (0)</source>
            <translation>Das Bild ins Fenster einpassen (0)</translation>
        </message>
        <message>
            <location filename="../prompts/fix-grammar.md" />
            <source>Fix grammar</source>
            <translation>Grammatik verbessern</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Flex is slower and cheaper, priority faster and dearer, where the provider has them. Fast is another name for priority.</source>
            <translation>Flex ist langsamer und billiger, Priority schneller und teurer, wo der Anbieter beides hat. Fast ist ein anderer Name für Priority.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_commands.py" />
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/exchange.py" />
            <source>Folder for the exported chats</source>
            <translation>Ordner für die exportierten Chats</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_actions.py" />
            <source>Folder “{name}” removed, its chats are kept</source>
            <translation>Ordner „{name}“ entfernt, seine Chats bleiben erhalten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/sidebar/places.py" />
            <source>Folders</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/places.py" />
            <source>Folders, tags, archive and bin: which chats are listed</source>
            <translation>Ordner, Schlagwörter, Archiv und Papierkorb: welche Chats aufgelistet werden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/markdown/links.py" />
            <source>Footnote {label}</source>
            <translation>Fußnote {label}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/message_offers.py" />
            <source>Forget from here up</source>
            <translation>Ab hier aufwärts vergessen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/preset_bar.py" />
            <source>Forget it; chats keep its values</source>
            <translation>Sie vergessen; Chats behalten ihre Werte</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Form of the answer</source>
            <translation>Form der Antwort</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/texts.py" />
            <source>Format this long text, which takes a moment</source>
            <translation>Diesen langen Text formatieren, was einen Moment dauert</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/texts.py" />
            <source>Formulas: {spoken}</source>
            <translation>Formeln: {spoken}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Found by them, mostly</source>
            <translation>Davon gefunden, meist</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>Fr&amp;ee</source>
            <translation>Kost&amp;enlos</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/about.py" />
            <source>Free software under the MIT licence. Python {python_version}, Qt {qversion}.</source>
            <translation>Freie Software unter der MIT-Lizenz. Python {python_version}, Qt {qversion}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Free some space.</source>
            <translation>Platz schaffen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_words.py" />
            <source>Free tier</source>
            <translation>Kostenlose Stufe</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>Free tier:  no</source>
            <translation>Kostenlose Stufe: nein</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>Free tier:  yes</source>
            <translation>Kostenlose Stufe: ja</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>Freezes the screen and has a region of it chosen: drag, or use Enter and the arrows, or leave by
Esc. The quick prompt of the Offhand that runs then opens with it; one is started in the
background where none runs. Nothing of the screen is kept before it is sent.</source>
            <translation>Friert den Bildschirm ein und lässt einen Bereich wählen: ziehen, oder Eingabe und Pfeiltasten,
oder Esc zum Verlassen. Dann öffnet sich damit die Schnelleingabe des laufenden Offhand; läuft
keines, wird eines im Hintergrund gestartet. Vom Bildschirm wird vor dem Senden nichts aufbewahrt.</translation>
        </message>
        <message>
            <location filename="../prompts/translate.md" />
            <source>French</source>
            <comment>what a saved command offers</comment>
            <translation>Französisch</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Frequency penalty</source>
            <translation>Häufigkeitsabzug</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_settings.py" />
            <source>Fresh chat</source>
            <translation>Neuer Chat beginnt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>Fri</source>
            <translation>Fr.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <source>From the cache</source>
            <translation>Aus dem Zwischenspeicher</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>From the environment</source>
            <translation>Aus der Umgebung</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <source>From the shell</source>
            <translation>Aus der Shell</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Full</source>
            <translation>Voll</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Generation</source>
            <translation>Erzeugung</translation>
        </message>
        <message>
            <location filename="../prompts/translate.md" />
            <source>German</source>
            <comment>what a saved command offers</comment>
            <translation>Deutsch</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/first_run.py" />
            <source>Get a key</source>
            <translation>Schlüssel besorgen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <source>Get a key for the code</source>
            <translation>Für den Code einen Schlüssel holen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/first_run.py" />
            <source>Get a key…</source>
            <translation>Schlüssel besorgen …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <source>Getting a key for the code…</source>
            <translation>Schlüssel wird für den Code geholt …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/preset_bar.py" />
            <source>Give every new chat the settings of this preset</source>
            <translation>Jedem neuen Chat die Einstellungen dieser Voreinstellung geben</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Give the chat another title</source>
            <translation>Dem Chat einen anderen Titel geben</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Give the chat tags, or take them away</source>
            <translation>Dem Chat Schlagwörter geben oder nehmen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/preset_bar.py" />
            <source>Give these settings a name</source>
            <translation>Diesen Einstellungen einen Namen geben</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Give this chat a system prompt, parameters and providers of its own, or a preset</source>
            <translation>Diesem Chat einen eigenen Systemprompt, eigene Parameter und Anbieter oder eine Voreinstellung geben</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Go back through the parts of the window</source>
            <translation>Zurück durch die Bereiche des Fensters</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hotkey_row.py" />
            <location filename="../../desktop/offhand/ui/dialogs/settings_row.py" />
            <source>Go back to the default</source>
            <translation>Zur Vorgabe zurückkehren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/buttons.py" />
            <source>Go back to the one that comes with Offhand</source>
            <translation>Zum mit Offhand gelieferten zurückkehren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Go back to where this was opened from (Alt+Left)</source>
            <translation>Dorthin zurück, von wo dies geöffnet wurde (Alt+Links)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/model_settings.py" />
            <source>Go on comparing</source>
            <translation>Weiter vergleichen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Go on to the list of chats, the header, the messages, the message field</source>
            <translation>Weiter zur Chatliste, zur Kopfzeile, zu den Nachrichten, zum Nachrichtenfeld</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Go on with answer 1</source>
            <translation>Mit Antwort 1 fortfahren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Go on with answer 2</source>
            <translation>Mit Antwort 2 fortfahren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Go on with answer 3</source>
            <translation>Mit Antwort 3 fortfahren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Go on with answer 4</source>
            <translation>Mit Antwort 4 fortfahren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/desk.py" />
            <source>Go on with it</source>
            <translation>Damit fortfahren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Go on with the first of the answers side by side, and with its model</source>
            <translation>Mit der ersten der nebeneinander stehenden Antworten und ihrem Modell fortfahren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Go on with the fourth of the answers side by side, and with its model</source>
            <translation>Mit der vierten der nebeneinander stehenden Antworten und ihrem Modell fortfahren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Go on with the second of the answers side by side, and with its model</source>
            <translation>Mit der zweiten der nebeneinander stehenden Antworten und ihrem Modell fortfahren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Go on with the third of the answers side by side, and with its model</source>
            <translation>Mit der dritten der nebeneinander stehenden Antworten und ihrem Modell fortfahren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/answer_column.py" />
            <source>Go on with this</source>
            <translation>Hiermit fortfahren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_commands.py" />
            <source>Go on with this chat in the main window, while its answer arrives as well</source>
            <translation>Mit diesem Chat im Hauptfenster weitermachen, auch während die Antwort eintrifft</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/branching.py" />
            <source>Go to the answer that is arriving</source>
            <translation>Zur eintreffenden Antwort gehen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Go to the chat above in the list</source>
            <translation>Zum Chat darüber in der Liste gehen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Go to the chat below in the list</source>
            <translation>Zum Chat darunter in der Liste gehen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/jump.py" />
            <source>Go to the end</source>
            <translation>Zum Ende gehen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/jump.py" />
            <source>Go to the end of the chat and follow it</source>
            <translation>Zum Ende des Chats gehen und ihm folgen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Go to the message field</source>
            <translation>Zum Nachrichtenfeld gehen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/origin_line.py" />
            <source>Go to the message that this chat was branched from</source>
            <translation>Zur Nachricht gehen, von der dieser Chat abzweigt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Go to the next place where the words stand</source>
            <translation>Zur nächsten Fundstelle gehen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Go to the place before where the words stand</source>
            <translation>Zur vorigen Fundstelle gehen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Go to the transcript</source>
            <translation>Zum Verlauf gehen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/context_chip.py" />
            <source>Goes along with the question</source>
            <translation>Geht mit der Frage mit</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <source>Goes into {place}</source>
            <translation>Gehört in {place}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/settings.py" />
            <source>Groups</source>
            <translation>Gruppen</translation>
        </message>
        <message>
            <location filename="../prompts/make-shorter.md" />
            <source>Half of the selected text, saying the same</source>
            <translation>Der ausgewählte Text, halb so lang und mit demselben Inhalt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Have an answer of that length, or add credit at {place}.</source>
            <translation>Eine Antwort dieser Länge nehmen oder unter {place} Guthaben aufladen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hotkey_row.py" />
            <source>Have the next chord taken</source>
            <translation>Die nächste Tastenkombination übernehmen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/cut_bar.py" />
            <source>Have the rest of this answer written</source>
            <translation>Den Rest dieser Antwort schreiben lassen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>Have the server, or the proxy before it, send answers as they are.</source>
            <translation>Den Server oder den Proxy davor Antworten ungepackt senden lassen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/successors.py" />
            <source>Have this model answer here, and in this chat from now on</source>
            <translation>Dieses Modell hier antworten lassen, und ab jetzt in diesem Chat</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_bar.py" />
            <source>Have this model answer in new chats</source>
            <translation>Dieses Modell in neuen Chats antworten lassen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/chip.py" />
            <source>Have this text in the message instead of beside it (M)</source>
            <translation>Diesen Text in die Nachricht setzen statt daneben (M)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/context_line.py" />
            <source>Have what stands above sent to the model again</source>
            <translation>Was darüber steht, wieder an das Modell senden lassen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/state_card.py" />
            <source>Heard: {told}.</source>
            <translation>Gehört: {told}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/thinking.py" />
            <source>High</source>
            <translation>Hoch</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/appearance_settings.py" />
            <source>High: black and white, strong edges, and a thick ring where the keyboard is.</source>
            <translation>Hoch: schwarz und weiß, kräftige Ränder und ein dicker Rahmen um das Element mit dem Tastaturfokus.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Highest price, input</source>
            <translation>Höchstpreis, Eingabe</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Highest price, output</source>
            <translation>Höchstpreis, Ausgabe</translation>
        </message>
        <message>
            <location filename="../prompts/translate.md" />
            <source>Hindi</source>
            <comment>what a saved command offers</comment>
            <translation>Hindi</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>History</source>
            <translation>Vorgeschichte</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hotkey_row.py" />
            <source>Hotkey {label}</source>
            <translation>Tastenkürzel {label}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <location filename="../../desktop/offhand/domain/hotkey_settings.py" />
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>Hotkeys</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Hotkeys are switched off: no key is taken from other programs.</source>
            <translation>Tastenkürzel sind ausgeschaltet: anderen Programmen wird keine Taste weggenommen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Hotkeys are tried a second after the start.</source>
            <translation>Tastenkürzel werden eine Sekunde nach dem Start versucht.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Hotkeys go through {way}, but {reason}.</source>
            <translation>Tastenkürzel gehen über {way}, aber {reason}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>Hotkeys in use</source>
            <translation>Tastenkürzel in Gebrauch</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Hotkeys work through {way}.</source>
            <translation>Tastenkürzel funktionieren über {way}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/appearance_settings.py" />
            <source>How large everything is, in percent. Ctrl and plus, minus, zero or the wheel change it too.</source>
            <translation>Wie groß alles ist, in Prozent. Auch Strg mit Plus, Minus, Null oder dem Mausrad ändert es.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>How long the model thinks. Empty: as the model likes.</source>
            <translation>Wie lange das Modell nachdenkt. Leer: wie es dem Modell beliebt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/desktop_settings.py" />
            <source>Icon in the tray</source>
            <translation>Symbol im Infobereich</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/model_settings.py" />
            <source>Id of a cheap model that makes the titles. Empty: the model that answered.</source>
            <translation>Kennung eines günstigen Modells für die Titel. Leer: das Modell, das geantwortet hat.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Images</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/exchange.py" />
            <source>Import chats</source>
            <translation>Chats importieren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/exchange.py" />
            <source>Import chats…</source>
            <translation>Chats importieren …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/exchange.py" />
            <source>Importing chats…</source>
            <translation>Chats werden importiert …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_table.py" />
            <source>In /M</source>
            <translation>Ein /M</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/switches.py" />
            <location filename="../../desktop/offhand/ui/zooming.py" />
            <source>In force for this run only. {sentence}</source>
            <translation>Gilt nur für diesen Lauf. {sentence}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hotkeys_page.py" />
            <location filename="../../desktop/offhand/ui/dialogs/settings.py" />
            <source>In force for this run only. {sentence} {advice}</source>
            <translation>Gilt nur für diesen Lauf. {sentence} {advice}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/header.py" />
            <source>In the bin</source>
            <translation>Im Papierkorb</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/results_pane.py" />
            <source>Indexing {percent} %: older chats follow.</source>
            <translation>{percent} % erfasst: ältere Chats folgen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/slot_rows.py" />
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Input</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Input found by searching</source>
            <translation>Eingabe aus der Suche</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Input from the cache</source>
            <translation>Eingabe aus dem Zwischenspeicher</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <source>Input tokens</source>
            <translation>Eingabetoken</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Input written to the cache</source>
            <translation>In den Zwischenspeicher geschriebene Eingabe</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Input written to the cache for an hour</source>
            <translation>Für eine Stunde in den Zwischenspeicher geschriebene Eingabe</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_commands.py" />
            <location filename="../../desktop/offhand/ui/quick_prompt/returning.py" />
            <source>Insert</source>
            <translation>Einfügen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>Insert it where the caret is</source>
            <translation>An der Einfügemarke einfügen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>Insert {slot}</source>
            <translation>{slot} einfügen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>Inserted into {name}</source>
            <translation>In {name} eingefügt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>Inserted into {name}, which cannot take it back</source>
            <translation>In {name} eingefügt, das es nicht rückgängig machen kann</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Interrupted {moment}</source>
            <translation>Unterbrochen {moment}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/delivery.py" />
            <source>It could not be appended to {path}{reason}.</source>
            <translation>Ließ sich nicht an {path} anhängen{reason}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>It could not be copied: the display does not answer</source>
            <translation>Ließ sich nicht kopieren: Die Anzeige antwortet nicht</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/delivery.py" />
            <source>It could not be put into the other window, so it was copied.</source>
            <translation>Ließ sich nicht ins andere Fenster setzen und wurde daher kopiert.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/header.py" />
            <source>It has {n} of its own.</source>
            <extracomment>One: It has one of its own.</extracomment>
            <translation>
                <numerusform>Er hat eine eigene.</numerusform>
                <numerusform>Er hat {n} eigene.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>It was served at the tier {served}, {asked} was asked for</source>
            <translation>Geantwortet hat die Dienststufe {served}, angefragt war {asked}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>It was served by {provider}, which was not asked for</source>
            <translation>Bedient hat {provider}; gefragt war ein anderer Anbieter</translation>
        </message>
        <message>
            <location filename="../prompts/translate.md" />
            <source>Italian</source>
            <comment>what a saved command offers</comment>
            <translation>Italienisch</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/app/closing.py" />
            <source>Its icon is in the tray. Quit there, or with Ctrl+Q in the window.</source>
            <translation>Das Symbol liegt im Infobereich. Beenden lässt es sich dort oder mit Strg+Q im Fenster.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>JSON: pictures and files in a folder beside it, not in it</source>
            <translation>JSON: Bilder und Dateien in einem Ordner daneben statt darin</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>Jan</source>
            <translation>Jan.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>January</source>
            <translation>Januar</translation>
        </message>
        <message>
            <location filename="../prompts/translate.md" />
            <source>Japanese</source>
            <comment>what a saved command offers</comment>
            <translation>Japanisch</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>Jul</source>
            <translation>Juli</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>July</source>
            <translation>Juli</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>Jun</source>
            <translation>Juni</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>June</source>
            <translation>Juni</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/return_bar.py" />
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/return_bar.py" />
            <source>Keep (Esc)</source>
            <translation>Behalten (Esc)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <location filename="../../desktop/offhand/ui/hiding.py" />
            <source>Keep running</source>
            <translation>Weiterlaufen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/hiding.py" />
            <source>Keep running without a window?</source>
            <translation>Ohne Fenster weiterlaufen?</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Keep the chat at the top of the list</source>
            <translation>Den Chat oben in der Liste halten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>Keep the key in the keyring of this computer</source>
            <translation>Den Schlüssel im Schlüsselbund dieses Rechners aufbewahren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Keep this chat</source>
            <translation>Diesen Chat behalten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_bar.py" />
            <source>Keep this model near the top ({mark_key})</source>
            <translation>Dieses Modell weit oben halten ({mark_key})</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/offers.py" />
            <source>Keeps nothing of what is sent</source>
            <translation>Bewahrt nichts vom Gesendeten auf</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>Key:        {places}</source>
            <translation>Schlüssel:       {places}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/desk.py" />
            <source>Key: {words}</source>
            <translation>Schlüssel: {words}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/dialogs/shortcuts.py" />
            <source>Keyboard shortcuts</source>
            <translation>Tastaturkürzel</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>Keyring:    {backend}</source>
            <translation>Schlüsselbund:   {backend}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>Keyring:    {problem}</source>
            <translation>Schlüsselbund:   {problem}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/shortcuts.py" />
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/shortcuts.py" />
            <source>Keys, what they do, and where</source>
            <translation>Tasten, was sie tun und wo</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Knows until</source>
            <translation>Wissensstand</translation>
        </message>
        <message>
            <location filename="../prompts/translate.md" />
            <source>Korean</source>
            <comment>what a saved command offers</comment>
            <translation>Koreanisch</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_words.py" />
            <source>Label</source>
            <translation>Bezeichnung</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>Label of the input</source>
            <translation>Beschriftung der Eingabe</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>Label:      {label}</source>
            <translation>Bezeichnung:     {label}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/appearance_settings.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/slot_rows.py" />
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Larger</source>
            <translation>Größer</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Last branch</source>
            <translation>Letzter Zweig</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Last chat</source>
            <translation>Letzter Chat</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Last press: {label}, {moment}.</source>
            <translation>Zuletzt gedrückt: {label}, {moment}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Latency</source>
            <translation>Wartezeit</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Learned from</source>
            <translation>Gelernt aus</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/return_bar.py" />
            <source>Leave everything as it is</source>
            <translation>Alles lassen, wie es ist</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/asking.py" />
            <source>Leave everything as it was (Esc)</source>
            <translation>Alles lassen, wie es war (Esc)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/safe_start.py" />
            <source>Leave it closed; it stays in the list</source>
            <translation>Geschlossen lassen; er bleibt in der Liste</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/failure.py" />
            <source>Leave out the oldest and retry</source>
            <translation>Das Älteste weglassen und wiederholen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Leave out the oldest messages, or choose a model that reads more.</source>
            <translation>Die ältesten Nachrichten weglassen oder ein Modell wählen, das mehr liest.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Leave out the oldest {n}</source>
            <extracomment>One: Leave out the oldest message</extracomment>
            <translation>
                <numerusform>Die älteste Nachricht weglassen</numerusform>
                <numerusform>Die ältesten {n} weglassen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/asking.py" />
            <source>Leave out {names}</source>
            <translation>{names} weglassen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/blackout/editor.py" />
            <source>Leave the picture as it was (Esc)</source>
            <translation>Das Bild lassen, wie es war (Esc)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Leaves out words less likely than this share of the likeliest.</source>
            <translation>Lässt Wörter aus, die unwahrscheinlicher sind als dieser Anteil des wahrscheinlichsten.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_words.py" />
            <source>Left</source>
            <translation>Übrig</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Left of {limit:,}</source>
            <translation>Übrig von {limit:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Let go of while a chord is recorded.</source>
            <translation>Freigegeben, während eine Tastenkombination aufgezeichnet wird.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/context_chip.py" />
            <source>Let it go along with the question</source>
            <translation>Mit der Frage mitgehen lassen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <source>Let the desktop do it</source>
            <translation>Die Arbeitsumgebung machen lassen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Let the model search the web in this chat; each search costs extra</source>
            <translation>Das Modell in diesem Chat im Web suchen lassen; jede Suche kostet extra</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>Let the system create one, or use the key for this session only.</source>
            <translation>Das System einen anlegen lassen oder den Schlüssel nur für diese Sitzung verwenden.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/hotkey_actions.py" />
            <source>Lets you choose a part of the screen, and asks about it in the quick prompt.</source>
            <translation>Lässt einen Teil des Bildschirms wählen und fragt dazu in der Schnelleingabe.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/about.py" />
            <source>Licence</source>
            <translation>Lizenz</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/about.py" />
            <source>Licence of {name}</source>
            <translation>Lizenz von {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/appearance_settings.py" />
            <source>Light, dark, or whatever the system uses.</source>
            <translation>Hell, dunkel oder wie das System.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Like the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Likely</source>
            <translation>Wahrscheinlich</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_words.py" />
            <source>Limit</source>
            <translation>Grenze</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>Limit:      {checked}</source>
            <translation>Grenze:          {checked}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>List all keys and what they do</source>
            <translation>Alle Tasten und ihre Wirkung auflisten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Listed since</source>
            <translation>Gelistet seit</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/models_parser.py" />
            <source>Lists the models: id, context in tokens, kinds of input, price of a million tokens in and out.

With “--with private”, those that somebody runs without keeping anything of what is sent.</source>
            <translation>Listet die Modelle auf: Kennung, Kontext in Token, Eingabearten, Preis je Million Token hinein und
heraus.

Mit „--with private“ jene, die jemand betreibt, ohne etwas vom Gesendeten aufzubewahren.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/text_viewer.py" />
            <location filename="../../desktop/offhand/ui/transcript/picture_viewer.py" />
            <source>Loading…</source>
            <translation>Wird geladen …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <source>Long ago</source>
            <translation>Vor langer Zeit</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/composing_settings.py" />
            <source>Long pastes become attachments</source>
            <translation>Lange eingefügte Texte werden Anhänge</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Longest answer</source>
            <translation>Längste Antwort</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Longest thinking</source>
            <translation>Längstes Nachdenken</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/first_run.py" />
            <source>Look around first; the settings take a key at any time</source>
            <translation>Sich erst umsehen; die Einstellungen nehmen jederzeit einen Schlüssel an</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>Look for a password window, then try again, or use the key for this session only.</source>
            <translation>Nach einem Passwortfenster sehen, dann noch einmal versuchen, oder den Schlüssel nur für diese Sitzung verwenden.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>Looks at versions, display, keyring, folders and network, and says what works here
and what does not. Shows no key.</source>
            <translation>Prüft Versionen, Anzeige, Schlüsselbund, Ordner und Netzwerk und sagt, was hier funktioniert
und was nicht. Zeigt keinen Schlüssel.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>Lost: {what}.</source>
            <translation>Verloren: {what}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/thinking.py" />
            <source>Low</source>
            <translation>Niedrig</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Low is steady, high is surprising.</source>
            <translation>Niedrig ist beständig, hoch ist überraschend.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Lowest price, highest throughput or lowest latency. Not set: balanced by price and uptime.</source>
            <translation>Niedrigster Preis, höchster Durchsatz oder kürzeste Wartezeit. Nicht gesetzt: nach Preis und Verfügbarkeit abgewogen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/panes.py" />
            <source>Main window</source>
            <translation>Hauptfenster</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Make a smaller copy of it.</source>
            <translation>Eine kleinere Kopie davon anlegen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_bar.py" />
            <source>Make default</source>
            <translation>Als Standard</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/blackout/editor.py" />
            <source>Make it black for good (Enter)</source>
            <translation>Endgültig schwärzen (Eingabe)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/chip.py" />
            <source>Make parts of this picture black before it is sent (B)</source>
            <translation>Teile dieses Bildes vor dem Senden schwärzen (B)</translation>
        </message>
        <message>
            <location filename="../prompts/make-shorter.md" />
            <source>Make shorter</source>
            <translation>Kürzen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Makes images</source>
            <translation>Erzeugt Bilder</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>Mar</source>
            <translation>März</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>March</source>
            <translation>März</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/thinking.py" />
            <source>Maximum</source>
            <translation>Maximal</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>May</source>
            <translation>Mai</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/offers.py" />
            <source>May keep what is sent</source>
            <translation>Bewahrt Gesendetes womöglich auf</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/thinking.py" />
            <source>Medium</source>
            <translation>Mittel</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/editor.py" />
            <location filename="../../desktop/offhand/ui/transcript/menu.py" />
            <source>Message</source>
            <translation>Nachricht</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Message field</source>
            <translation>Nachrichtenfeld</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Min P</source>
            <translation>Min P</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/thinking.py" />
            <source>Minimal</source>
            <translation>Minimal</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/domain/setting.py" />
            <location filename="../../desktop/offhand/ui/dialogs/model_table.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <location filename="../../desktop/offhand/ui/dialogs/model_view.py" />
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_picker.py" />
            <source>Models of the catalogue, and any other id</source>
            <translation>Modelle der Liste und jede andere Kennung</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>Mon</source>
            <translation>Mo.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/exchange.py" />
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Most in one request</source>
            <translation>Höchstens je Anfrage</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Most out</source>
            <translation>Höchstens Ausgabe</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/appearance_settings.py" />
            <source>Motion</source>
            <translation>Bewegung</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Move to folder</source>
            <translation>In Ordner verschieben</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <location filename="../../desktop/offhand/ui/sidebar/name_dialog.py" />
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_table.py" />
            <source>Name and id</source>
            <translation>Name und Kennung</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_picker.py" />
            <source>Name or id of a model</source>
            <translation>Name oder Kennung eines Modells</translation>
        </message>
        <message>
            <location filename="../prompts/extract-data.md" />
            <source>Names, dates, amounts and contacts of the selected text as JSON</source>
            <translation>Namen, Daten, Beträge und Kontakte des ausgewählten Textes als JSON</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/about.py" />
            <source>Narrow the list down by words of a name or licence</source>
            <translation>Die Liste mit Wörtern eines Namens oder einer Lizenz eingrenzen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>Narrow the list of models</source>
            <translation>Die Liste der Modelle eingrenzen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>Network</source>
            <translation>Netzwerk</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Never</source>
            <translation>Nie</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Never ask</source>
            <translation>Nie fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Never search</source>
            <translation>Nie suchen auf</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_list.py" />
            <source>New answer</source>
            <translation>Neue Antwort</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/tray_menu.py" />
            <source>New answers</source>
            <translation>Neue Antworten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <location filename="../../desktop/offhand/ui/dialogs/safe_start.py" />
            <location filename="../../desktop/offhand/ui/sidebar/chat_list.py" />
            <location filename="../../desktop/offhand/ui/tray_menu.py" />
            <source>New chat</source>
            <translation>Neuer Chat</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/preset_bar.py" />
            <source>New chats begin with it</source>
            <translation>Neue Chats beginnen damit</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/buttons.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/page.py" />
            <source>New command</source>
            <translation>Neuer Befehl</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_commands.py" />
            <source>New folder</source>
            <translation>Neuer Ordner</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_menu.py" />
            <location filename="../../desktop/offhand/ui/sidebar/places.py" />
            <source>New folder…</source>
            <translation>Neuer Ordner …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>New temporary chat</source>
            <translation>Neuer temporärer Chat</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/transcript/switcher.py" />
            <source>Next branch</source>
            <translation>Nächster Zweig</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Next chat</source>
            <translation>Nächster Chat</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Next hit</source>
            <translation>Nächster Treffer</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Next part of the window</source>
            <translation>Nächster Bereich des Fensters</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Next tier</source>
            <translation>Nächste Stufe</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_words.py" />
            <source>No</source>
            <translation>Nein</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>No API key is stored yet.</source>
            <translation>Es ist noch kein API-Schlüssel gespeichert.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/signin.py" />
            <source>No browser can come back to this program here.</source>
            <translation>Hier kann kein Browser zu diesem Programm zurückkehren.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <source>No browser on this computer, or does it not come back?</source>
            <translation>Kein Browser auf diesem Rechner, oder kommt er nicht zurück?</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>No cap</source>
            <translation>Keine Obergrenze</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>No connection to {host} could be made.</source>
            <translation>Zu {host} kam keine Verbindung zustande.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>No connection to {host} was made within {span}.</source>
            <translation>Zu {host} kam innerhalb von {span} keine Verbindung zustande.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>No data collection</source>
            <translation>Keine Datensammlung</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_menu.py" />
            <source>No folder</source>
            <translation>Kein Ordner</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/find_bar.py" />
            <source>No hits</source>
            <translation>Keine Treffer</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>No hotkey was pressed since Offhand was started.</source>
            <translation>Seit dem Start von Offhand wurde kein Tastenkürzel gedrückt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/hiding.py" />
            <source>No icon in a tray stands for it here. Answers go on, and you can come back at any time: {by_key} Offhand again from the menu of programs, or with “offhand” in a terminal. Ctrl+Q in the window quits.</source>
            <translation>Kein Symbol im Infobereich steht hier dafür. Antworten gehen weiter, und die Rückkehr ist jederzeit möglich: {by_key} Offhand erneut aus dem Programmmenü oder mit „offhand“ in einem Terminal starten. Strg+Q im Fenster beendet.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/first_run.py" />
            <source>No key at hand?</source>
            <translation>Kein Schlüssel zur Hand?</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_page.py" />
            <source>No key is stored yet.</source>
            <translation>Noch ist kein Schlüssel gespeichert.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_page.py" />
            <source>No key is stored. A server on this computer may do without one.</source>
            <translation>Kein Schlüssel ist gespeichert. Ein Server auf diesem Rechner kommt vielleicht ohne aus.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>No key of this keyboard makes this chord. Choose another one.</source>
            <translation>Keine Taste dieser Tastatur erzeugt diese Kombination. Eine andere wählen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>No key was entered.</source>
            <translation>Es wurde kein Schlüssel eingegeben.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>No keyring answers on this computer, so no key can be kept.</source>
            <translation>Auf diesem Rechner antwortet kein Schlüsselbund, daher lässt sich kein Schlüssel aufbewahren.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_rows.py" />
            <source>No model matches.</source>
            <translation>Kein Modell passt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>No provider of this model fits the privacy settings of the account.</source>
            <translation>Kein Anbieter dieses Modells passt zu den Datenschutzeinstellungen des Kontos.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>No provider of this model takes images.</source>
            <translation>Kein Anbieter dieses Modells nimmt Bilder an.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>No provider of this model takes tools.</source>
            <translation>Kein Anbieter dieses Modells nimmt Werkzeuge an.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_offers.py" />
            <source>No provider runs it at present.</source>
            <translation>Zurzeit betreibt es kein Anbieter.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>No provider serves this model{message}.</source>
            <translation>Kein Anbieter bedient dieses Modell{message}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/settings_page.py" />
            <source>No setting matches “{text}”.</source>
            <translation>Keine Einstellung passt zu „{text}“.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/answer_row.py" />
            <source>No text that can be replaced is selected in {name}</source>
            <translation>In {name} ist kein ersetzbarer Text markiert</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>Nobody whom this computer trusts vouches for {host}</source>
            <translation>Niemand, dem dieser Rechner traut, bürgt für {host}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/thinking.py" />
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/chord_field.py" />
            <location filename="../../desktop/offhand/ui/dialogs/key_words.py" />
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hotkey_row.py" />
            <source>None.</source>
            <translation>Keine.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Normal</source>
            <translation>Normal</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_bar.py" />
            <source>Not a favourite any more</source>
            <translation>Kein Favorit mehr</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Not allowed by the desktop, or by you when it asked.</source>
            <translation>Von der Arbeitsumgebung oder bei ihrer Rückfrage nicht erlaubt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>Not checked: {checked}.</source>
            <translation>Nicht geprüft: {checked}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Not heard. Another program may keep the whole keyboard, as open menus, games and virtual machines do, or the keys were others. Try again, or record another chord.</source>
            <translation>Nicht gehört. Ein anderes Programm hält womöglich die ganze Tastatur fest, wie offene Menüs, Spiele und virtuelle Maschinen, oder es waren andere Tasten. Noch einmal versuchen oder eine andere Tastenkombination aufzeichnen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Not heard. Hotkeys are switched off.</source>
            <translation>Nicht gehört. Tastenkürzel sind ausgeschaltet.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Not heard. Look in the desktop’s settings whether its shortcuts for Offhand have keys, and which ones.</source>
            <translation>Nicht gehört. In den Einstellungen der Arbeitsumgebung nachsehen, ob die Tastenkürzel für Offhand Tasten haben und welche.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Not heard. No action has a chord that works: record one below.</source>
            <translation>Nicht gehört. Keine Aktion hat eine funktionierende Tastenkombination: unten eine aufzeichnen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Not heard. No hotkey can be heard for the reason above.</source>
            <translation>Nicht gehört. Aus dem oben genannten Grund ist kein Tastenkürzel zu hören.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/first_run.py" />
            <source>Not now</source>
            <translation>Nicht jetzt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Not on the list</source>
            <translation>Nicht in der Liste</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Not sent</source>
            <translation>Nicht gesendet</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Not sent from here up: {count}</source>
            <translation>Von hier aufwärts nicht gesendet: {count}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Not set</source>
            <translation>Nicht gesetzt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/openrouter/signin.py" />
            <source>Not signed in</source>
            <translation>Nicht angemeldet</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Nothing</source>
            <translation>Nichts tun</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>Nothing came from {host} for {span}.</source>
            <translation>Von {host} kam {span} lang nichts.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/results_pane.py" />
            <source>Nothing found</source>
            <translation>Nichts gefunden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/results_pane.py" />
            <source>Nothing found for {words}</source>
            <translation>Nichts gefunden zu {words}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/openrouter/signin.py" />
            <source>Nothing here</source>
            <translation>Hier ist nichts</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/drop.py" />
            <source>Nothing in what was dropped can be used.</source>
            <translation>Nichts vom Abgelegten ist verwendbar.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/shelf_pane.py" />
            <source>Nothing is archived.</source>
            <translation>Nichts ist archiviert.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/slot_rows.py" />
            <source>Nothing is copied: type or paste the text</source>
            <translation>Nichts ist kopiert: den Text eingeben oder einfügen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>Nothing is left of {cap}, and what this model costs is not known; nothing was sent.</source>
            <translation>Von {cap} ist nichts übrig, und die Kosten dieses Modells sind nicht bekannt; es wurde nichts gesendet.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/slot_rows.py" />
            <source>Nothing is selected: type or paste the text</source>
            <translation>Nichts ist markiert: den Text eingeben oder einfügen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/about.py" />
            <source>Nothing matches.</source>
            <translation>Kein Treffer.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/delivery.py" />
            <source>Nothing shows notifications here, so it stands here.</source>
            <translation>Hier zeigt nichts Benachrichtigungen an, daher steht es hier.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/openrouter/signin.py" />
            <source>Nothing was changed. You can close this page.</source>
            <translation>Nichts wurde geändert. Diese Seite kann geschlossen werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <source>Nothing was changed: {problem}.</source>
            <translation>Nichts wurde geändert: {problem}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/bar_chart.py" />
            <source>Nothing was spent</source>
            <translation>Nichts ausgegeben</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_panel.py" />
            <source>Nothing was spent.</source>
            <translation>Nichts wurde ausgegeben.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/desktop_findings.py" />
            <source>Notifications</source>
            <translation>Benachrichtigungen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/desktop_settings.py" />
            <source>Notifications hold more than the chat's title. A locked screen may show them to anybody.</source>
            <translation>Benachrichtigungen enthalten mehr als den Titel des Chats. Ein Sperrbildschirm zeigt sie womöglich allen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>Nov</source>
            <translation>Nov.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>November</source>
            <translation>November</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>Oct</source>
            <translation>Okt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>October</source>
            <translation>Oktober</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/appearance_settings.py" />
            <source>Of several answers side by side, all are scrolled with one of them, and reach their ends together.</source>
            <translation>Von mehreren Antworten nebeneinander werden alle mit einer verschoben und erreichen zugleich ihr Ende.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/left_out.py" />
            <source>Of {names}, the first {most} are sent: a fallback model takes no more.</source>
            <translation>Von {names} werden die ersten {most} gesendet: ein Ersatzmodell nimmt nicht mehr.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/left_out.py" />
            <source>Of {names}, {model} takes the first {most}.</source>
            <translation>Von „{names}“ nimmt {model} die ersten {most}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/hotkey_settings.py" />
            <source>Off: Offhand takes no key from other programs.</source>
            <translation>Aus: Offhand nimmt anderen Programmen keine Tasten weg.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_settings.py" />
            <source>Offer the clipboard</source>
            <translation>Zwischenablage anbieten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Offhand cannot take keys from other programs here: {reason}.</source>
            <translation>Offhand kann hier anderen Programmen keine Tasten abnehmen: {reason}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/export.py" />
            <location filename="../../desktop/offhand/ui/exchange.py" />
            <source>Offhand chats</source>
            <translation>Offhand-Chats</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/handover.py" />
            <source>Offhand could not be started in the background.</source>
            <translation>Offhand ließ sich nicht im Hintergrund starten.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/safe_start.py" />
            <source>Offhand did not end well</source>
            <translation>Offhand wurde nicht ordentlich beendet</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/app/closing.py" />
            <source>Offhand keeps running</source>
            <translation>Offhand läuft weiter</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/done_window.py" />
            <source>Offhand notice</source>
            <translation>Offhand-Hinweis</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/window.py" />
            <source>Offhand quick prompt</source>
            <translation>Offhand-Schnelleingabe</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/region/overlay.py" />
            <source>Offhand region</source>
            <translation>Offhand-Bereich</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/settings.py" />
            <source>Offhand settings</source>
            <translation>Offhand-Einstellungen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Offhand usage</source>
            <translation>Offhand-Verbrauch</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/autostart/portal.py" />
            <source>Offhand waits in the background for its hotkey.</source>
            <translation>Offhand wartet im Hintergrund auf sein Tastenkürzel.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/thinking.py" />
            <source>On</source>
            <translation>An</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>One line for each list: lang: English | German</source>
            <translation>Eine Zeile je Liste: lang: English | German</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>Only models that call tools</source>
            <translation>Nur Modelle, die Werkzeuge aufrufen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>Only models that cost nothing</source>
            <translation>Nur Modelle, die nichts kosten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>Only models that read at least so many tokens</source>
            <translation>Nur Modelle, die mindestens so viele Token lesen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>Only models that read pictures</source>
            <translation>Nur Modelle, die Bilder lesen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>Only models that somebody runs without keeping anything of what is sent</source>
            <translation>Nur Modelle, die jemand betreibt, ohne etwas vom Gesendeten aufzubewahren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>Only models that think before they answer</source>
            <translation>Nur Modelle, die nachdenken, bevor sie antworten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>Only models that you asked lately</source>
            <translation>Nur kürzlich gefragte Modelle</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>Only models that you marked</source>
            <translation>Nur markierte Modelle</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>Only models whose answers follow a JSON schema</source>
            <translation>Nur Modelle, deren Antworten einem JSON-Schema folgen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/drop.py" />
            <source>Only pictures and texts can be attached</source>
            <translation>Nur Bilder und Texte lassen sich anhängen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Only providers that keep nothing of what is sent.</source>
            <translation>Nur Anbieter, die nichts vom Gesendeten aufbewahren.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Only providers that neither store prompts for long nor train on them.</source>
            <translation>Nur Anbieter, die Eingaben weder lange aufbewahren noch damit trainieren.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Only so many of the likeliest words; 0 is all of them.</source>
            <translation>Nur so viele der wahrscheinlichsten Wörter; 0 sind alle.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Only the likeliest words that together reach this share.</source>
            <translation>Nur die wahrscheinlichsten Wörter, die zusammen diesen Anteil erreichen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/app/closing.py" />
            <location filename="../../desktop/offhand/services/answer_news.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/delivery.py" />
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/tray_menu.py" />
            <source>Open Offhand</source>
            <translation>Offhand öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/safe_start.py" />
            <source>Open as plain text</source>
            <translation>Als reinen Text öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/link_question.py" />
            <source>Open it</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/safe_start.py" />
            <source>Open it all the same</source>
            <translation>Trotzdem öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/about.py" />
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <source>Open page</source>
            <translation>Seite öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/failure.py" />
            <source>Open privacy settings</source>
            <translation>Datenschutzeinstellungen öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/failure.py" />
            <source>Open settings</source>
            <translation>Einstellungen öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <source>Open the page in the browser of this computer</source>
            <translation>Die Seite im Browser dieses Rechners öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/about.py" />
            <source>Open the page of this part in the browser</source>
            <translation>Die Seite dieses Bestandteils im Browser öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/transcript/cut_bar.py" />
            <source>Open the settings</source>
            <translation>Die Einstellungen öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <source>Open this address in any browser, agree there, and copy the code that it shows into the field.</source>
            <translation>Diese Adresse in einem beliebigen Browser öffnen, dort zustimmen und den angezeigten Code in das Feld kopieren.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/link_question.py" />
            <source>Open this link?</source>
            <translation>Diesen Link öffnen?</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/first_run.py" />
            <source>Open {keys_page} in the browser</source>
            <translation>{keys_page} im Browser öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/link_question.py" />
            <source>Open {target}</source>
            <translation>{target} öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/account.py" />
            <source>OpenAI or another service</source>
            <translation>OpenAI oder einem anderen Dienst</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <source>OpenRouter makes a key for Offhand in your browser; nothing has to be copied.</source>
            <translation>OpenRouter legt im Browser einen Schlüssel für Offhand an; nichts muss kopiert werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>Opens the chat window on a built-in endpoint: no key, no network, nothing to pay.
The window says Demo for as long as it runs.</source>
            <translation>Öffnet das Chatfenster mit eingebauten Antworten: kein Schlüssel, kein Netz, keine Kosten.
Solange es läuft, steht „Demo“ im Fenster.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>Opens the chat window with FILEs attached; offhand --help lists the commands.</source>
            <translation>Öffnet das Chatfenster mit den DATEIEN als Anhang; offhand --help listet die Befehle auf.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Other providers</source>
            <translation>Andere Anbieter</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Other providers may step in</source>
            <translation>Andere Anbieter dürfen einspringen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_table.py" />
            <source>Out /M</source>
            <translation>Aus /M</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Output</source>
            <translation>Ausgabe</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <source>Output tokens</source>
            <translation>Ausgabetoken</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/picture_viewer.py" />
            <source>Own size</source>
            <translation>Originalgröße</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/about.py" />
            <source>Parts</source>
            <translation>Bestandteile</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>Paste it here: sk-or-v1-…</source>
            <translation>Hier einfügen: sk-or-v1-…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/entries.py" />
            <source>Pasted text</source>
            <translation>Eingefügter Text</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/services/wording/attached_texts.py" />
            <source>Pasted text · {n:,} characters</source>
            <extracomment>One: Pasted text · 1 character</extracomment>
            <translation>
                <numerusform>Eingefügter Text · 1 Zeichen</numerusform>
                <numerusform>Eingefügter Text · {n:,} Zeichen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/blackout/editor.py" />
            <source>Pen</source>
            <translation>Stift</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/markdown/links.py" />
            <location filename="../../desktop/offhand/services/ongoing.py" />
            <location filename="../../desktop/offhand/services/turn.py" />
            <location filename="../../desktop/offhand/ui/composer/composer.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/gathering.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/slot_rows.py" />
            <location filename="../../desktop/offhand/ui/transcript/errands.py" />
            <location filename="../../desktop/offhand/ui/transcript/listed.py" />
            <location filename="../../desktop/offhand/ui/transcript/picture_viewer.py" />
            <source>Picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/markdown/links.py" />
            <location filename="../../desktop/offhand/ui/transcript/errands.py" />
            <source>Picture from {address}</source>
            <translation>Bild von {address}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/pictures.py" />
            <source>Picture in the message{size}; opens it in a window of its own</source>
            <translation>Bild in der Nachricht{size}; öffnet es in einem eigenen Fenster</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/blackout/canvas.py" />
            <source>Picture to black out</source>
            <translation>Zu schwärzendes Bild</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Picture tokens</source>
            <translation>Bild-Token</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/pictures.py" />
            <source>Picture {number}</source>
            <translation>Bild {number}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Pictures</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/attaching.py" />
            <source>Pictures (*.png *.jpg *.jpeg *.webp *.gif *.avif *.bmp *.tif *.tiff *.heic *.heif);;All files (*)</source>
            <translation>Bilder (*.png *.jpg *.jpeg *.webp *.gif *.avif *.bmp *.tif *.tiff *.heic *.heif);;Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Pictures it makes</source>
            <translation>Erzeugte Bilder</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Pictures of the answer</source>
            <translation>Bilder der Antwort</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/drop.py" />
            <source>Pictures on the web are not fetched</source>
            <translation>Bilder aus dem Web werden nicht geholt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/sidebar/chat_menu.py" />
            <source>Pin</source>
            <translation>Anheften</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/sidebar/chat_menu.py" />
            <source>Pin {n:,} chats</source>
            <extracomment>One: Pin {n:,} chat</extracomment>
            <translation>
                <numerusform>{n:,} Chat anheften</numerusform>
                <numerusform>{n:,} Chats anheften</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <location filename="../../desktop/offhand/ui/sidebar/chat_list.py" />
            <source>Pinned</source>
            <translation>Angeheftet</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_view.py" />
            <source>Pinned chats first, then the last touched</source>
            <translation>Zuerst angeheftete Chats, dann die zuletzt benutzten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/plain_chat.py" />
            <source>Plain text</source>
            <translation>Reiner Text</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_offers.py" />
            <source>Policy</source>
            <translation>Richtlinie</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_offers.py" />
            <source>Policy of {provider}</source>
            <translation>Richtlinie von {provider}</translation>
        </message>
        <message>
            <location filename="../prompts/translate.md" />
            <source>Polish</source>
            <comment>what a saved command offers</comment>
            <translation>Polnisch</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>Portal</source>
            <translation>Portal</translation>
        </message>
        <message>
            <location filename="../prompts/translate.md" />
            <source>Portuguese</source>
            <comment>what a saved command offers</comment>
            <translation>Portugiesisch</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Prefer providers by</source>
            <translation>Anbieter bevorzugen nach</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Presence penalty</source>
            <translation>Anwesenheitsabzug</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/preset_bar.py" />
            <source>Preset</source>
            <translation>Voreinstellung</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/ticks.py" />
            <source>Press Space to select this message or not</source>
            <translation>Die Leertaste wählt diese Nachricht aus oder ab</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/state_card.py" />
            <source>Press it now</source>
            <translation>Jetzt drücken</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/chord_field.py" />
            <source>Press keys…</source>
            <translation>Tasten drücken …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/state_card.py" />
            <source>Press one of your hotkeys now: {left} s left.</source>
            <translation>Jetzt eines der Tastenkürzel drücken: noch {left} s.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/transcript/switcher.py" />
            <source>Previous branch</source>
            <translation>Voriger Zweig</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Previous chat</source>
            <translation>Voriger Chat</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Previous hit</source>
            <translation>Voriger Treffer</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Previous part of the window</source>
            <translation>Voriger Bereich des Fensters</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <source>Previous {month} days</source>
            <translation>Letzte {month} Tage</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <source>Previous {week} days</source>
            <translation>Letzte {week} Tage</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <location filename="../../desktop/offhand/ui/dialogs/model_details.py" />
            <source>Price</source>
            <translation>Preis</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Price of a search</source>
            <translation>Preis einer Suche</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Price of pictures</source>
            <translation>Preis von Bildern</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/forecasting.py" />
            <source>Price {forecast}</source>
            <translation>Preis {forecast}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Prices</source>
            <translation>Preise</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_rows.py" />
            <source>Prices are US dollars per million tokens.</source>
            <translation>Preise in US-Dollar je Million Token.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>Prompt</source>
            <translation>Prompt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Provider</source>
            <translation>Anbieter</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_details.py" />
            <location filename="../../desktop/offhand/ui/dialogs/model_offers.py" />
            <source>Providers</source>
            <translation>Anbieter</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Providers, in this order</source>
            <translation>Anbieter, in dieser Reihenfolge</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Providers, never</source>
            <translation>Anbieter, nie</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Providers, only</source>
            <translation>Anbieter, nur</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <location filename="../../desktop/offhand/domain/settings.py" />
            <source>Proxy</source>
            <translation>Proxy</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <source>Put back what stood there</source>
            <translation>Zurücksetzen, was dort stand</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/chip.py" />
            <source>Put into the message (M)</source>
            <translation>In die Nachricht setzen (M)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Put it back or choose it again.</source>
            <translation>Wieder dorthin legen oder neu auswählen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <source>Put it on the clipboard</source>
            <translation>In die Zwischenablage legen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/answer_row.py" />
            <source>Put the answer in the place of the selected text in {name}</source>
            <translation>Die Antwort an die Stelle des in {name} markierten Textes setzen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_commands.py" />
            <source>Put the answer in the place of the text that is selected in the window of before</source>
            <translation>Die Antwort an die Stelle des im vorigen Fenster markierten Textes setzen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_commands.py" />
            <source>Put the answer where the caret is in the window of before</source>
            <translation>Die Antwort an die Einfügemarke im vorigen Fenster setzen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/answer_row.py" />
            <source>Put the answer where the caret is in {name}</source>
            <translation>Die Antwort an die Einfügemarke in {name} setzen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Put the chat away, where searching and the archive find it</source>
            <translation>Den Chat weglegen, wo Suche und Archiv ihn finden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Put the chat into a folder</source>
            <translation>Den Chat in einen Ordner legen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Put the chat into the bin for 30 days</source>
            <translation>Den Chat für 30 Tage in den Papierkorb legen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>Put this slot where the caret of the prompt is</source>
            <translation>Diesen Platzhalter an die Einfügemarke des Prompts setzen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/drop.py" />
            <source>Put this text into the message</source>
            <translation>Diesen Text in die Nachricht übernehmen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/chip.py" />
            <source>Put {name} into the message</source>
            <translation>{name} in die Nachricht setzen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>Puts back what offhand backup wrote, once all of it was checked. What is replaced is kept
beside it. Offhand must not be running.</source>
            <translation>Stellt wieder her, was offhand backup geschrieben hat, sobald alles geprüft ist. Ersetztes
wird daneben aufbewahrt. Offhand darf dabei nicht laufen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/qt.py" />
            <source>PySide6 6.12.0 ends every program on Python {running}; install PySide6-Essentials 6.11.3, or Python 3.12 or newer</source>
            <translation>PySide6 6.12.0 beendet jedes Programm auf Python {running}; PySide6-Essentials 6.11.3 oder Python 3.12 oder neuer installieren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/row.py" />
            <source>Question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/accessibility.py" />
            <source>Question, message {number:,}</source>
            <translation>Frage, Nachricht {number:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/hotkey_actions.py" />
            <location filename="../../desktop/offhand/domain/setting.py" />
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <location filename="../../desktop/offhand/ui/panes.py" />
            <location filename="../../desktop/offhand/ui/quick_prompt/field.py" />
            <source>Quick prompt</source>
            <translation>Schnelleingabe</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <location filename="../../desktop/offhand/ui/hiding.py" />
            <location filename="../../desktop/offhand/ui/tray_menu.py" />
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/desktop_settings.py" />
            <source>Quit, or keep running: answers go on, hotkeys work, and the tray or another start brings the window back. Ctrl+Q always quits.</source>
            <translation>Beenden oder weiterlaufen: Antworten gehen weiter, Tastenkürzel funktionieren, und der Infobereich oder ein erneuter Start bringt das Fenster zurück. Strg+Q beendet immer.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/region/overlay.py" />
            <source>R takes the region of before</source>
            <translation>R nimmt den vorigen Bereich</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>Raise the cap, ask a cheaper model, or {anyway}.</source>
            <translation>Die Obergrenze anheben, ein günstigeres Modell fragen oder {anyway}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>Raise the cap, ask a cheaper model, wait until {day}, or {anyway}.</source>
            <translation>Die Obergrenze anheben, ein günstigeres Modell fragen, bis {day} warten oder {anyway}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Range</source>
            <translation>Zeitraum</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Reached the longest length allowed</source>
            <translation>Größte zugelassene Länge erreicht</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/chip.py" />
            <source>Read (Enter)</source>
            <translation>Lesen (Eingabe)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/context_line.py" />
            <source>Read and change what is sent instead</source>
            <translation>Lesen und ändern, was stattdessen gesendet wird</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/safe_start.py" />
            <source>Read and save it without its look</source>
            <translation>Ohne Gestaltung lesen und speichern</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_offers.py" />
            <source>Read in the browser what this provider does with what is sent</source>
            <translation>Im Browser lesen, was dieser Anbieter mit dem Gesendeten macht</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/chip.py" />
            <source>Read this text in a window of its own (Enter)</source>
            <translation>Diesen Text in einem eigenen Fenster lesen (Eingabe)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/chip.py" />
            <source>Read {name}</source>
            <translation>{name} lesen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/compaction.py" />
            <source>Reading</source>
            <translation>Wird gelesen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/compaction.py" />
            <source>Reading part {number} of {count}</source>
            <translation>Teil {number} von {count} wird gelesen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>Reading what was copied before, to put it back afterwards…</source>
            <translation>Lesen, was vorher kopiert war, um es danach zurückzulegen …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Reads</source>
            <translation>Liest</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <location filename="../../desktop/offhand/ui/transcript/reasoning.py" />
            <source>Reasoning</source>
            <translation>Nachdenken</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Reasoning effort</source>
            <translation>Denkaufwand</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>Rece&amp;nt</source>
            <translation>K&amp;ürzlich</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/dialogs/receipt.py" />
            <location filename="../../desktop/offhand/ui/transcript/footer.py" />
            <source>Receipt</source>
            <translation>Beleg</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/message_offers.py" />
            <source>Receipt…</source>
            <translation>Beleg …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hotkey_row.py" />
            <source>Record</source>
            <translation>Aufzeichnen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hotkey_row.py" />
            <source>Record {label}</source>
            <translation>{label} aufzeichnen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/first_run.py" />
            <source>Recorded answers: no key, no network</source>
            <translation>Aufgezeichnete Antworten: kein Schlüssel, kein Netz</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Reduced</source>
            <translation>Reduziert</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/appearance_settings.py" />
            <source>Reduced: nothing turns, flashes or fades.</source>
            <translation>Verringert: nichts dreht sich, blinkt oder blendet über.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/hotkey_actions.py" />
            <source>Region question</source>
            <translation>Frage zu einem Bereich</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/chip.py" />
            <location filename="../../desktop/offhand/ui/quick_prompt/context_chip.py" />
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_commands.py" />
            <source>Remove folder</source>
            <translation>Ordner entfernen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/sidebar.py" />
            <source>Remove for good all chats that are in the bin</source>
            <translation>Alle Chats im Papierkorb endgültig entfernen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/preset_bar.py" />
            <source>Remove preset</source>
            <translation>Voreinstellung entfernen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/models_bar.py" />
            <location filename="../../desktop/offhand/ui/composer/chip.py" />
            <source>Remove {name}</source>
            <translation>{name} entfernen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/context_chip.py" />
            <source>Remove {source}</source>
            <translation>{source} entfernen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_commands.py" />
            <source>Rename folder</source>
            <translation>Ordner umbenennen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_commands.py" />
            <source>Rename…</source>
            <translation>Umbenennen …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Repetition penalty</source>
            <translation>Wiederholungsabzug</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_commands.py" />
            <location filename="../../desktop/offhand/ui/quick_prompt/returning.py" />
            <source>Replace</source>
            <translation>Ersetzen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>Replace the selected text</source>
            <translation>Den markierten Text ersetzen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>Replaced in {name}</source>
            <translation>In {name} ersetzt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>Replaced in {name}, which cannot take it back</source>
            <translation>In {name} ersetzt, das es nicht rückgängig machen kann</translation>
        </message>
        <message>
            <location filename="../prompts/reply-politely.md" />
            <source>Reply politely</source>
            <translation>Höflich antworten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Request</source>
            <translation>Anfrage</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/buttons.py" />
            <source>Reset</source>
            <translation>Zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Reset the sampling settings, or choose another model.</source>
            <translation>Die Einstellungen zur Wortwahl zurücksetzen oder ein anderes Modell wählen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hotkey_row.py" />
            <location filename="../../desktop/offhand/ui/dialogs/settings_row.py" />
            <source>Reset {label}</source>
            <translation>{label} zurücksetzen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/header.py" />
            <location filename="../../desktop/offhand/ui/sidebar/chat_menu.py" />
            <source>Restore</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/sidebar/chat_menu.py" />
            <source>Restore {n:,} chats</source>
            <extracomment>One: Restore {n:,} chat</extracomment>
            <translation>
                <numerusform>{n:,} Chat wiederherstellen</numerusform>
                <numerusform>{n:,} Chats wiederherstellen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/html_file.py" />
            <source>Result</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/model_directory.py" />
            <source>Retired</source>
            <translation>Eingestellt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Retired on {day}</source>
            <translation>Eingestellt am {day}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Retires on {day}</source>
            <translation>Wird am {day} eingestellt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Retires today</source>
            <translation>Wird heute eingestellt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/domain/quick_commands.py" />
            <location filename="../../desktop/offhand/ui/transcript/cut_bar.py" />
            <location filename="../../desktop/offhand/ui/transcript/footer.py" />
            <location filename="../../desktop/offhand/ui/transcript/message_offers.py" />
            <source>Retry</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/footer.py" />
            <source>Retry with</source>
            <translation>Wiederholen mit</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/failure.py" />
            <source>Retry with {longest:,} tokens</source>
            <translation>Mit {longest:,} Token wiederholen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/message_offers.py" />
            <source>Retry with…</source>
            <translation>Wiederholen mit …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>Routing</source>
            <translation>Anbieterwahl</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/form.py" />
            <source>Run</source>
            <translation>Ausführen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Run with</source>
            <translation>Betrieben mit</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>Runs a saved command in the Offhand that runs; one is started in the background where none
runs. What the command lacks is asked for in the quick prompt. INPUT fills its {input}; a
command that has none works on INPUT instead of the selected text:
  offhand run translate 'Guten Morgen'
To be bound to keys in the settings of desktops that have no global hotkeys for programs.</source>
            <translation>Führt einen gespeicherten Befehl im laufenden Offhand aus; läuft keines, wird eines im
Hintergrund gestartet. Was dem Befehl fehlt, erfragt die Schnelleingabe. INPUT füllt {input};
ein Befehl ohne dieses arbeitet mit INPUT statt mit dem markierten Text:
  offhand run translate 'Guten Morgen'
Zum Belegen mit Tasten in den Einstellungen von Arbeitsumgebungen ohne globale Tastenkürzel.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/model_settings.py" />
            <source>Said to the model before every chat. Free of dates it is cheap to cache.</source>
            <translation>Wird dem Modell vor jedem Chat gesagt. Ohne Datumsangaben ist es günstig zwischenzuspeichern.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/branching.py" />
            <source>Same model: {same}</source>
            <translation>Dasselbe Modell: {same}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/hotkey_actions.py" />
            <source>Same region again</source>
            <translation>Noch einmal derselbe Bereich</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>Sampling</source>
            <translation>Wortwahl</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>Sat</source>
            <translation>Sa.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>Save anyway</source>
            <translation>Trotzdem speichern</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/saving.py" />
            <source>Save as</source>
            <translation>Speichern unter</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/listing.py" />
            <source>Save as CSV…</source>
            <translation>Als CSV speichern …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/chat_options.py" />
            <source>Save as preset</source>
            <translation>Als Voreinstellung speichern</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/preset_bar.py" />
            <source>Save as preset…</source>
            <translation>Als Voreinstellung speichern …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/plain_chat.py" />
            <source>Save as…</source>
            <translation>Speichern unter …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/listing.py" />
            <source>Save code</source>
            <translation>Code speichern</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>Save it again in the settings.</source>
            <translation>In den Einstellungen neu speichern.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>Save it and ask something: the answer shows whether it is accepted.</source>
            <translation>Speichern und etwas fragen: Die Antwort zeigt, ob er angenommen wird.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>Save key</source>
            <translation>Schlüssel speichern</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>Save one in the settings or with “offhand key set”.</source>
            <translation>In den Einstellungen oder mit „offhand key set“ einen speichern.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/picture_viewer.py" />
            <source>Save picture</source>
            <translation>Bild speichern</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/careful_opening.py" />
            <source>Save the chat</source>
            <translation>Chat speichern</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/picture_viewer.py" />
            <source>Save the picture as a file (Ctrl+S)</source>
            <translation>Das Bild als Datei speichern (Strg+S)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/listing.py" />
            <source>Save this code as a file</source>
            <translation>Diesen Code als Datei speichern</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>Saved in the keyring.</source>
            <translation>Im Schlüsselbund gespeichert.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>Saved in the keyring; not tested yet.</source>
            <translation>Im Schlüsselbund gespeichert; noch nicht geprüft.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>Saving the key…</source>
            <translation>Schlüssel wird gespeichert …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Say how much may be spent</source>
            <translation>Festlegen, wie viel ausgegeben werden darf</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>Schema</source>
            <translation>Schema</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/app/regions.py" />
            <source>Screenshot</source>
            <translation>Bildschirmfoto</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>Screenshots</source>
            <translation>Bildschirmfotos</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/appearance_settings.py" />
            <source>Scroll answers together</source>
            <translation>Antworten gemeinsam verschieben</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/columns.py" />
            <source>Scroll together</source>
            <translation>Gemeinsam verschieben</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/search_field.py" />
            <location filename="../../desktop/offhand/ui/sidebar/search_line.py" />
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Search conversations</source>
            <translation>Unterhaltungen durchsuchen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/search_line.py" />
            <source>Search help</source>
            <translation>Suchhilfe</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/about.py" />
            <source>Search licences</source>
            <translation>Lizenzen durchsuchen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_picker.py" />
            <source>Search models</source>
            <translation>Modelle durchsuchen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Search only</source>
            <translation>Nur suchen auf</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/settings.py" />
            <source>Search settings</source>
            <translation>Einstellungen durchsuchen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/shortcuts.py" />
            <source>Search shortcuts</source>
            <translation>Tastaturkürzel durchsuchen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/find_bar.py" />
            <source>Searching…</source>
            <translation>Suche läuft …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/desktop_settings.py" />
            <source>Seconds that an answer must have taken to be told of. 0: every one. Failures are always told.</source>
            <translation>Sekunden, die eine Antwort gedauert haben muss. 0: jede. Über Fehlschläge wird immer benachrichtigt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>Secret Service</source>
            <translation>Secret Service</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_list.py" />
            <source>Section</source>
            <translation>Abschnitt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/explanation.py" />
            <source>See “offhand --help”.</source>
            <translation>Siehe „offhand --help“.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/handover.py" />
            <source>See “offhand doctor” for the reason, and paste or drop a screenshot instead.</source>
            <translation>„offhand doctor“ nennt den Grund; ein Bildschirmfoto lässt sich stattdessen einfügen oder hereinziehen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Seed</source>
            <translation>Startwert</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/transcript/message_offers.py" />
            <source>Select messages</source>
            <translation>Nachrichten auswählen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/select_bar.py" />
            <source>Select nothing (Esc)</source>
            <translation>Nichts auswählen (Esc)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/ticks.py" />
            <source>Select {accessiblename}, message {number:,}</source>
            <translation>{accessiblename} auswählen, Nachricht {number:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/slot_rows.py" />
            <source>Selected text</source>
            <translation>Markierter Text</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/context.py" />
            <source>Selection</source>
            <translation>Auswahl</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/send_button.py" />
            <source>Send</source>
            <translation>Senden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/context_line.py" />
            <source>Send again</source>
            <translation>Wieder senden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_commands.py" />
            <source>Send and continue in window</source>
            <translation>Senden und im Fenster fortsetzen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/context_keeping.py" />
            <source>Send anyway</source>
            <translation>Trotzdem senden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/failure.py" />
            <source>Send anyway once</source>
            <translation>Dieses eine Mal trotzdem senden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/context_keeping.py" />
            <source>Send everything again</source>
            <translation>Wieder alles senden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Send fewer or smaller attachments, or start a new chat.</source>
            <translation>Weniger oder kleinere Anhänge senden oder einen neuen Chat beginnen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/context_keeping.py" />
            <source>Send nothing of what is above</source>
            <translation>Nichts von oben senden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/models_bar.py" />
            <source>Send the next questions to one model again</source>
            <translation>Die nächsten Fragen wieder an ein einziges Modell senden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Send the next questions to up to four models side by side</source>
            <translation>Die nächsten Fragen an bis zu vier Modelle nebeneinander senden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/composer.py" />
            <source>Send the question (Enter)</source>
            <translation>Die Frage senden (Eingabe)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/message_offers.py" />
            <source>Send what is above again</source>
            <translation>Das Obenstehende wieder senden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/asking.py" />
            <source>Send without pictures</source>
            <translation>Ohne Bilder senden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/context_line.py" />
            <source>Sent instead: a summary</source>
            <translation>Stattdessen gesendet: eine Zusammenfassung</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>Sep</source>
            <translation>Sept.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>September</source>
            <translation>September</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Service tier</source>
            <translation>Dienststufe</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Service tier {tier}</source>
            <translation>Dienststufe {tier}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>Session bus</source>
            <translation>Sitzungsbus</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>Set a base URL that starts with https.</source>
            <translation>Eine Basis-URL angeben, die mit https beginnt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/settings_row.py" />
            <source>Set for this run by the command line or the environment.</source>
            <translation>Für diesen Lauf durch Befehlszeile oder Umgebung festgelegt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>Set the right base URL in the settings.</source>
            <translation>In den Einstellungen die richtige Basis-URL angeben.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/desk.py" />
            <location filename="../../desktop/offhand/ui/transcript/cut_bar.py" />
            <location filename="../../desktop/offhand/ui/tray_menu.py" />
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/preset_bar.py" />
            <source>Settings of its own</source>
            <translation>Eigene Einstellungen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/recipes.py" />
            <source>Settings, Keyboard, Custom Shortcuts</source>
            <translation>Einstellungen, Tastatur, Eigene Tastaturkürzel</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/region/overlay.py" />
            <source>Shift and arrows resize it</source>
            <translation>Umschalt und Pfeiltasten ändern die Größe</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/shortcuts.py" />
            <source>Shortcuts</source>
            <translation>Tastaturkürzel</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/branching.py" />
            <source>Show</source>
            <translation>Anzeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_bar.py" />
            <source>Show all models again</source>
            <translation>Wieder alle Modelle zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <source>Show an address, and a field for its code</source>
            <translation>Eine Adresse und ein Feld für ihren Code zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Show everything as large as usual</source>
            <translation>Alles in üblicher Größe zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Show everything larger</source>
            <translation>Alles größer zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Show everything smaller</source>
            <translation>Alles kleiner zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/texts.py" />
            <source>Show formatted</source>
            <translation>Formatiert anzeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>Show it</source>
            <translation>Anzeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/safe_start.py" />
            <source>Show it as usual</source>
            <translation>Wie gewohnt anzeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>Show it in a notification</source>
            <translation>In einer Benachrichtigung zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>Show key</source>
            <translation>Schlüssel zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/listing.py" />
            <source>Show long lines in several</source>
            <translation>Lange Zeilen in mehreren zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Show or hide</source>
            <translation>Zeigen oder verstecken</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/reasoning.py" />
            <source>Show or hide how the model came to its answer</source>
            <translation>Zeigen oder verbergen, wie das Modell zu seiner Antwort kam</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Show or hide the list of chats</source>
            <translation>Die Liste der Chats ein- oder ausblenden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Show tables in the place of charts</source>
            <translation>Tabellen anstelle von Diagrammen zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/switcher.py" />
            <source>Show the alternative after</source>
            <translation>Die nächste Alternative zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Show the alternative after, of the message that has the keyboard</source>
            <translation>Die nächste Alternative der Nachricht mit dem Tastaturfokus zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/switcher.py" />
            <source>Show the alternative before</source>
            <translation>Die vorige Alternative zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Show the alternative before, of the message that has the keyboard</source>
            <translation>Die vorige Alternative der Nachricht mit dem Tastaturfokus zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/desktop_settings.py" />
            <source>Show the answer's beginning</source>
            <translation>Anfang der Antwort zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/appearance_settings.py" />
            <source>Show the chat that was in view last, or a new one.</source>
            <translation>Den zuletzt angezeigten Chat zeigen oder einen neuen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Show the first alternative of the message that has the keyboard</source>
            <translation>Die erste Alternative der Nachricht mit dem Tastaturfokus zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Show the last alternative of the message that has the keyboard</source>
            <translation>Die letzte Alternative der Nachricht mit dem Tastaturfokus zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>Show the letters</source>
            <translation>Die Zeichen zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>Show the letters of the key</source>
            <translation>Die Zeichen des Schlüssels zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/shortcuts.py" />
            <source>Show the lines that hold these words or keys</source>
            <translation>Die Zeilen zeigen, die diese Wörter oder Tasten enthalten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/picture_viewer.py" />
            <source>Show the picture at its own size (1)</source>
            <translation>Das Bild in Originalgröße zeigen (1)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/picture_viewer.py" />
            <source>Show the picture larger (+)</source>
            <translation>Das Bild größer zeigen (+)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/picture_viewer.py" />
            <source>Show the picture smaller (-)</source>
            <translation>Das Bild kleiner zeigen (-)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/settings.py" />
            <source>Show the settings whose name or explanation holds these words</source>
            <translation>Die Einstellungen zeigen, deren Name oder Erklärung diese Wörter enthält</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/failure.py" />
            <source>Show the technical facts, for a report</source>
            <translation>Die technischen Angaben für eine Meldung zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Show what can be done with this chat</source>
            <translation>Zeigen, was mit diesem Chat gemacht werden kann</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Show what the answer that has the keyboard, or the last one, took and cost</source>
            <translation>Zeigen, was die Antwort mit dem Tastaturfokus oder die letzte gedauert und gekostet hat</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/footer.py" />
            <source>Show what this answer took and cost</source>
            <translation>Zeigen, was diese Antwort gedauert und gekostet hat</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Show what was spent, by day, model and chat</source>
            <translation>Zeigen, was ausgegeben wurde: nach Tag, Modell und Chat</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/branching.py" />
            <source>Show {count} answers side by side</source>
            <translation>{count} Antworten nebeneinander zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/desktop_settings.py" />
            <source>Shows a notification when an answer ends, or fails, that you do not see.</source>
            <translation>Zeigt eine Benachrichtigung, wenn eine Antwort endet oder fehlschlägt, die gerade nicht zu sehen ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/hotkey_actions.py" />
            <source>Shows and hides the quick prompt from every program.</source>
            <translation>Zeigt und versteckt die Schnelleingabe aus jedem Programm heraus.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/desktop_settings.py" />
            <source>Shows or hides the window, calls the quick prompt, or does nothing. The menu is always there.</source>
            <translation>Zeigt oder versteckt das Fenster, ruft die Schnelleingabe oder tut nichts. Das Menü ist immer da.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>Shows the quick prompt of the Offhand that runs, or hides it; one is started in the
background where none runs. With TEXT it always shows. To be bound to keys in the settings
of desktops that have no global hotkeys for programs.</source>
            <translation>Zeigt oder versteckt die Schnelleingabe des laufenden Offhand; läuft keines, wird eines im
Hintergrund gestartet. Mit TEXT wird sie immer angezeigt. Zum Belegen mit Tasten in den
Einstellungen von Arbeitsumgebungen ohne globale Tastenkürzel für Programme.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/desktop_settings.py" />
            <source>Shows whether answers are on their way or failed. Not every desktop has a tray.</source>
            <translation>Zeigt, ob Antworten unterwegs oder fehlgeschlagen sind. Nicht jede Arbeitsumgebung hat einen Infobereich.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/models_bar.py" />
            <source>Side by side:</source>
            <translation>Nebeneinander:</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/models_bar.py" />
            <source>Side by side: {names}</source>
            <translation>Nebeneinander: {names}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Sidebar</source>
            <translation>Seitenleiste</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/signin.py" />
            <source>Sign in again and agree there, or paste a key.</source>
            <translation>Noch einmal anmelden und dort zustimmen oder einen Schlüssel einfügen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/signin.py" />
            <source>Sign in again for a new one.</source>
            <translation>Für einen neuen noch einmal anmelden.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <source>Sign in with OpenRouter</source>
            <translation>Bei OpenRouter anmelden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <source>Sign-in address</source>
            <translation>Anmeldeadresse</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <source>Sign-in code</source>
            <translation>Anmeldecode</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Slugs of providers such as xai or azure, in the order in which they are tried.</source>
            <translation>Kürzel von Anbietern wie xai oder azure, in der Reihenfolge, in der sie versucht werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Slugs of providers that never serve.</source>
            <translation>Kürzel von Anbietern, die nie bedienen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Slugs of the only providers that may serve.</source>
            <translation>Kürzel der einzigen Anbieter, die bedienen dürfen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Smaller</source>
            <translation>Kleiner</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Some JSON</source>
            <translation>Irgendein JSON</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/left_out.py" />
            <source>Some domains are not sent</source>
            <translation>Manche Domains werden nicht gesendet</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Some hotkeys do not work: {each}.</source>
            <translation>Einige Tastenkürzel funktionieren nicht: {each}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>Something came back that is not an answer{message}.</source>
            <translation>Zurück kam etwas, das keine Antwort ist{message}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/explanation.py" />
            <source>Something unexpected happened.</source>
            <translation>Etwas Unerwartetes ist geschehen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/desk.py" />
            <source>Something went wrong inside Offhand. It goes on; the log says where it happened.</source>
            <translation>Innerhalb von Offhand ist etwas schiefgegangen. Es läuft weiter; das Protokoll sagt, wo es geschah.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/inlines.py" />
            <source>Source {number}: {target}</source>
            <translation>Quelle {number}: {target}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/markdown_file.py" />
            <location filename="../../desktop/offhand/ui/transcript/texts.py" />
            <source>Sources</source>
            <translation>Quellen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/tags_dialog.py" />
            <source>Space gives a tag or takes it away</source>
            <translation>Die Leertaste gibt ein Schlagwort oder nimmt es weg</translation>
        </message>
        <message>
            <location filename="../prompts/translate.md" />
            <source>Spanish</source>
            <comment>what a saved command offers</comment>
            <translation>Spanisch</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Speed</source>
            <translation>Geschwindigkeit</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>Spending</source>
            <translation>Ausgaben</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <source>Spent</source>
            <translation>Ausgegeben</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Stands for</source>
            <translation>Steht für</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Start a chat that never touches the disk</source>
            <translation>Einen Chat beginnen, der nie auf den Datenträger gelangt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Start an empty chat</source>
            <translation>Einen leeren Chat beginnen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/screen.py" />
            <source>Start it again where there is a display.</source>
            <translation>Dort neu starten, wo es eine Anzeige gibt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/handover.py" />
            <source>Start it with “offhand”, which says why.</source>
            <translation>Mit „offhand“ starten; das nennt den Grund.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/desktop_settings.py" />
            <source>Start when I log in</source>
            <translation>Beim Anmelden starten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/desktop_settings.py" />
            <source>Starts without a window, for the hotkey and the tray. Shows what is really set on this system.</source>
            <translation>Startet ohne Fenster, für Tastenkürzel und Infobereich. Zeigt, was auf diesem System wirklich eingestellt ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/domain/quick_commands.py" />
            <location filename="../../desktop/offhand/ui/composer/send_button.py" />
            <location filename="../../desktop/offhand/ui/composer/summary_panel.py" />
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/state_card.py" />
            <source>Stop</source>
            <translation>Stopp</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Stop at</source>
            <translation>Anhalten bei</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/domain/quick_commands.py" />
            <source>Stop the answer and keep its text</source>
            <translation>Die Antwort anhalten und ihren Text behalten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/send_button.py" />
            <source>Stop the answer and keep its text (Esc)</source>
            <translation>Die Antwort anhalten und ihren Text behalten (Esc)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/state_card.py" />
            <source>Stop the trial</source>
            <translation>Die Probe abbrechen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/answer_column.py" />
            <source>Stop this answer</source>
            <translation>Diese Antwort anhalten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/answer_column.py" />
            <source>Stop this answer and keep its text</source>
            <translation>Diese Antwort anhalten und ihren Text behalten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/busy_line.py" />
            <source>Stop waiting; nothing is changed</source>
            <translation>Nicht länger warten; es ändert sich nichts</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Stop what runs, keep its text, and leave</source>
            <translation>Anhalten, was läuft, den Text behalten und beenden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/tray_menu.py" />
            <source>Stop {title}</source>
            <translation>{title} anhalten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Stopped</source>
            <translation>Angehalten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>Streams the answer to standard output. What is piped in is appended to TEXT:
  git diff | offhand ask 'Write the commit message'</source>
            <translation>Schreibt die Antwort laufend auf die Standardausgabe. Was durch eine Pipe kommt, wird an TEXT
angehängt:
  git diff | offhand ask 'Write the commit message'</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Structured</source>
            <translation>Strukturiert</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/context_keeping.py" />
            <source>Sum up older messages…</source>
            <translation>Ältere Nachrichten zusammenfassen …</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Sum up the oldest {count}</source>
            <extracomment>One: Sum up the oldest message</extracomment>
            <translation>
                <numerusform>Die älteste Nachricht zusammenfassen</numerusform>
                <numerusform>Die ältesten {count} zusammenfassen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/context_keeping.py" />
            <source>Sum up…</source>
            <translation>Zusammenfassen …</translation>
        </message>
        <message>
            <location filename="../prompts/summarise.md" />
            <source>Summarise</source>
            <translation>Zusammenfassen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <location filename="../../desktop/offhand/ui/composer/summary_panel.py" />
            <source>Summary</source>
            <translation>Zusammenfassung</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>Sun</source>
            <translation>So.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Switched off.</source>
            <translation>Ausgeschaltet.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/recipes.py" />
            <source>System Settings, Shortcuts, Add New, Command</source>
            <translation>Systemeinstellungen, Kurzbefehle, Neu hinzufügen, Befehl</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/model_settings.py" />
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>System prompt</source>
            <translation>Systemprompt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/listing.py" />
            <source>Table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/listing.py" />
            <source>Table actions</source>
            <translation>Tabellenaktionen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Tables</source>
            <translation>Tabellen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/sidebar/tags_dialog.py" />
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/tags_dialog.py" />
            <source>Tags of {count:,} chats</source>
            <translation>Schlagwörter von {count:,} Chats</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/screen.py" />
            <source>Take a screenshot with the desktop's own tool, and paste or drop it.</source>
            <translation>Mit dem Werkzeug der Arbeitsumgebung ein Bildschirmfoto aufnehmen und einfügen oder hereinziehen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Take back what was just done with a chat</source>
            <translation>Zurücknehmen, was gerade mit einem Chat gemacht wurde</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hotkey_row.py" />
            <source>Take its chord away</source>
            <translation>Die Tastenkombination wegnehmen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_bar.py" />
            <source>Take out</source>
            <translation>Herausnehmen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_menu.py" />
            <source>Take out of the archive</source>
            <translation>Aus dem Archiv holen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/preset_bar.py" />
            <source>Take over a model and settings that were given a name</source>
            <translation>Ein Modell und Einstellungen übernehmen, die einen Namen bekommen haben</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_commands.py" />
            <source>Take the answer back out of the window that it was put into</source>
            <translation>Die Antwort wieder aus dem Fenster nehmen, in das sie gesetzt wurde</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_page.py" />
            <source>Take the key out of the keyring</source>
            <translation>Den Schlüssel aus dem Schlüsselbund nehmen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/blackout/editor.py" />
            <source>Take the last one back (Ctrl+Z)</source>
            <translation>Das Letzte zurücknehmen (Strg+Z)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/header.py" />
            <source>Take this chat out of the bin</source>
            <translation>Diesen Chat aus dem Papierkorb holen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/banner.py" />
            <location filename="../../desktop/offhand/ui/toasts.py" />
            <source>Take this notice away</source>
            <translation>Diesen Hinweis ausblenden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/overflow.py" />
            <source>Take this notice away and leave everything as it is</source>
            <translation>Diesen Hinweis ausblenden und alles lassen, wie es ist</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/notices.py" />
            <source>Take this offer away and leave everything as it is</source>
            <translation>Dieses Angebot ausblenden und alles lassen, wie es ist</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/chip.py" />
            <source>Take this picture away from the question</source>
            <translation>Dieses Bild von der Frage nehmen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/chip.py" />
            <source>Take this text away from the question</source>
            <translation>Diesen Text von der Frage wegnehmen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/sidebar/chat_menu.py" />
            <source>Take {n:,} chats out of the archive</source>
            <extracomment>One: Take {n:,} chat out of the archive</extracomment>
            <translation>
                <numerusform>{n:,} Chat aus dem Archiv holen</numerusform>
                <numerusform>{n:,} Chats aus dem Archiv holen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <source>Taken back: what stood there before stands there again.</source>
            <translation>Zurückgenommen: Es steht wieder da, was vorher dort stand.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Taken by another program. Choose another chord, or quit that program and try again.</source>
            <translation>Von einem anderen Programm belegt. Eine andere Tastenkombination wählen oder jenes Programm beenden und erneut versuchen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>Takes chats in, each only once: a later export of the same chats adds what is new in it.
A FILE may be:
  - what offhand export --format json wrote
  - an export of ChatGPT or Claude: the archive, the folder, or its conversations.json
  - a chat that was exported from OpenRouter
  - a backup of Chatbox or Cherry Studio
Keys in such files are never looked at. Offhand must not be running.</source>
            <translation>Übernimmt Chats, jeden nur einmal: Ein späterer Export derselben Chats ergänzt, was darin neu ist.
Eine DATEI kann sein:
  - was offhand export --format json geschrieben hat
  - ein Export von ChatGPT oder Claude: das Archiv, der Ordner oder dessen conversations.json
  - ein aus OpenRouter exportierter Chat
  - eine Sicherung von Chatbox oder Cherry Studio
Schlüssel in solchen Dateien werden nie angesehen. Offhand darf dabei nicht laufen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>Taking over the key…</source>
            <translation>Schlüssel wird übernommen …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/desktop_settings.py" />
            <source>Tell of answers</source>
            <translation>Über Antworten benachrichtigen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/desktop_settings.py" />
            <source>Tell of slow answers only</source>
            <translation>Nur über langsame Antworten benachrichtigen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Temperature</source>
            <translation>Temperatur</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/header.py" />
            <source>Temporary</source>
            <translation>Temporär</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_desk.py" />
            <source>Temporary chats took {spent} besides, which is counted until Offhand is closed.</source>
            <translation>Temporäre Chats kosteten außerdem {spent}; das wird gezählt, bis Offhand beendet wird.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_page.py" />
            <source>Test key</source>
            <translation>Schlüssel prüfen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <location filename="../../desktop/offhand/ui/dialogs/key_page.py" />
            <source>Testing the key…</source>
            <translation>Schlüssel wird geprüft …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/attached_texts.py" />
            <source>Text file</source>
            <translation>Textdatei</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/page.py" />
            <source>Text of the file</source>
            <translation>Text der Datei</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_settings.py" />
            <source>Text that is selected in another program goes along, on a chip that can be removed.</source>
            <translation>In einem anderen Programm markierter Text geht mit, auf einem Feld, das sich entfernen lässt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Text, some JSON object, or JSON that follows the schema below.</source>
            <translation>Text, irgendein JSON-Objekt oder JSON nach dem Schema darunter.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>The API answered with an error{message}.</source>
            <translation>Die API hat mit einem Fehler geantwortet{message}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/handover.py" />
            <source>The Offhand that runs could not take over.</source>
            <translation>Das laufende Offhand konnte nicht übernehmen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/handover.py" />
            <source>The Offhand that runs did not answer within {seconds}.</source>
            <translation>Das laufende Offhand hat nicht innerhalb von {seconds} geantwortet.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/handover.py" />
            <source>The Offhand that runs did not understand what it was handed.</source>
            <translation>Das laufende Offhand hat nicht verstanden, was ihm übergeben wurde.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>The Offhand that runs uses these chats.</source>
            <translation>Das laufende Offhand verwendet diese Chats.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>The address of {host} is not protected, so the key could be read on its way.</source>
            <translation>Die Adresse von {host} ist nicht geschützt, der Schlüssel könnte unterwegs mitgelesen werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>The address {host} points {elsewhere}, where the key does not belong.</source>
            <translation>Die Adresse {host} verweist {elsewhere}, wo der Schlüssel nicht hingehört.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>The answer came back empty.</source>
            <translation>Die Antwort kam leer zurück.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>The answer came packed as {encoding}, which cannot be read.</source>
            <translation>Die Antwort kam als {encoding} gepackt und kann nicht gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>The answer could not be used.</source>
            <translation>Die Antwort war nicht zu gebrauchen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/command_results.py" />
            <source>The answer did not come to its end, so it stays here.</source>
            <translation>Die Antwort kam nicht zu ihrem Ende und bleibt daher hier.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/answer_news.py" />
            <source>The answer failed.</source>
            <translation>Die Antwort ist fehlgeschlagen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/command_results.py" />
            <source>The answer has no text, so it stays here.</source>
            <translation>Die Antwort enthält keinen Text und bleibt daher hier.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/command_results.py" />
            <source>The answer is not the JSON that was asked for, so it stays here.</source>
            <translation>Die Antwort ist nicht das verlangte JSON und bleibt daher hier.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/answer_news.py" />
            <source>The answer is ready.</source>
            <translation>Die Antwort ist fertig.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/composer.py" />
            <source>The answer is still arriving. Stop it with Esc, or send this when it is done.</source>
            <translation>Die Antwort trifft noch ein. Mit Esc anhalten oder dies senden, wenn sie fertig ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/commanding.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/in_window.py" />
            <source>The answer is still arriving. Stop it with Esc, then run the command.</source>
            <translation>Die Antwort trifft noch ein. Mit Esc anhalten, dann den Befehl ausführen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>The answer may cost up to {cost}, and nothing is left of {cap}; nothing was sent.</source>
            <translation>Die Antwort kann bis zu {cost} kosten, und nichts ist übrig: {cap}. Nichts wurde gesendet.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>The answer may cost up to {cost}, and only {left} is left of {cap}; nothing was sent.</source>
            <translation>Die Antwort kann bis zu {cost} kosten, und nur {left} sind übrig: {cap}. Nichts wurde gesendet.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>The answer may cost up to {cost}, more than {cap}; nothing was sent.</source>
            <translation>Die Antwort kann bis zu {cost} kosten, mehr als {cap} erlaubt; es wurde nichts gesendet.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>The answer reached the longest length allowed.</source>
            <translation>Die Antwort hat die größte zugelassene Länge erreicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/shelf_pane.py" />
            <source>The bin is empty.</source>
            <translation>Der Papierkorb ist leer.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/signin.py" />
            <source>The browser did not come back within {seconds}.</source>
            <translation>Der Browser kam nicht innerhalb von {seconds} zurück.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>The certificate of {host} has expired</source>
            <translation>Das Zertifikat von {host} ist abgelaufen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>The certificate of {host} is made out to another name</source>
            <translation>Das Zertifikat von {host} ist auf einen anderen Namen ausgestellt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>The certificate of {host} is not valid yet</source>
            <translation>Das Zertifikat von {host} ist noch nicht gültig</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/results_pane.py" />
            <source>The chats cannot be searched now. {sentence}</source>
            <translation>Die Chats lassen sich gerade nicht durchsuchen. {sentence}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>The choices</source>
            <translation>Die Auswahl</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hotkeys_page.py" />
            <source>The chord in {name} {reason}; the default is used.</source>
            <translation>Die Tastenkombination in {name} {reason}; es gilt die Vorgabe.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/signin.py" />
            <source>The code came too late: it counts for 10 minutes.</source>
            <translation>Der Code kam zu spät: Er gilt 10 Minuten.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <source>The code from the page</source>
            <translation>Der Code von der Seite</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <source>The code that the page showed</source>
            <translation>Der Code, den die Seite gezeigt hat</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/signin.py" />
            <source>The code was used before or belongs to another sign-in.</source>
            <translation>Der Code wurde schon verwendet oder gehört zu einer anderen Anmeldung.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>The connection ended before the answer did, and the text so far is kept.</source>
            <translation>Die Verbindung endete vor der Antwort; der bisherige Text ist erhalten.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>The connection to {host} broke while the answer was on its way.</source>
            <translation>Die Verbindung zu {host} brach ab, während die Antwort unterwegs war.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>The conversation is longer than this model can read.</source>
            <translation>Die Unterhaltung ist länger, als dieses Modell lesen kann.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>The credit left does not cover this request.</source>
            <translation>Das Guthaben deckt diese Anfrage nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>The credit left pays for {affordable_tokens:,} tokens of answer, fewer than asked for.</source>
            <translation>Das Guthaben reicht für {affordable_tokens:,} Token Antwort, weniger als verlangt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>The damaged file is kept as “{name}”.</source>
            <translation>Die beschädigte Datei liegt weiter als „{name}“ vor.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_page.py" />
            <source>The demo asks nobody, so it cannot test a key</source>
            <translation>Die Demo fragt niemanden und kann daher keinen Schlüssel prüfen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>The demo leaves hotkeys to the real program.</source>
            <translation>Die Demo überlässt Tastenkürzel dem echten Programm.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_page.py" />
            <source>The demo needs no key. One that is saved here serves as soon as you leave the demo.</source>
            <translation>Die Demo braucht keinen Schlüssel. Ein hier gespeicherter dient, sobald die Demo verlassen wird.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>The desktop broke down while it was asked.</source>
            <translation>Die Arbeitsumgebung ist bei der Anfrage ausgefallen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>The desktop gave it no key. Its own settings list Offhand’s shortcuts.</source>
            <translation>Die Arbeitsumgebung hat keine Taste vergeben. Ihre Einstellungen führen die Tastenkürzel von Offhand auf.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>The desktop is being asked.</source>
            <translation>Die Arbeitsumgebung wird gefragt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/screen.py" />
            <source>The desktop refused to picture the screen{detail}.</source>
            <translation>Die Arbeitsumgebung hat die Aufnahme des Bildschirms abgelehnt{detail}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/screen.py" />
            <source>The desktop's picture of the screen cannot be used: {reason}.</source>
            <translation>Das Bild der Arbeitsumgebung vom Bildschirm ist nicht verwendbar: {reason}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/screen.py" />
            <source>The display has gone, so Offhand had to end, and the chats are kept.</source>
            <translation>Die Anzeige ist nicht mehr da, daher musste Offhand enden; die Chats sind erhalten.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>The file</source>
            <translation>Die Datei</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>The file of your chats was damaged. Everything in it was saved: {kept}. {original}</source>
            <translation>Die Datei mit den Chats war beschädigt. Alles darin wurde gerettet: {kept}. {original}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>The file of your chats was damaged. Saved: {kept}. {lost} {original}</source>
            <translation>Die Datei mit den Chats war beschädigt. Gerettet: {kept}. {lost} {original}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>The file {name} could not be read or written.</source>
            <translation>Die Datei {name} konnte nicht gelesen oder geschrieben werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>The file {name} is damaged.</source>
            <translation>Die Datei {name} ist beschädigt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>The file {name} was written by a newer version of Offhand.</source>
            <translation>Die Datei {name} wurde von einer neueren Version von Offhand geschrieben.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>The first provider checks what is sent</source>
            <translation>Der erste Anbieter prüft, was gesendet wird</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_offers.py" />
            <source>The first {count} of {all}.</source>
            <translation>Die ersten {count} von {all}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/plain_chat.py" />
            <source>The first {most:,} of {count:,} characters</source>
            <translation>Die ersten {most:,} von {count:,} Zeichen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>The folder of {name} cannot be written to.</source>
            <translation>In den Ordner von {name} lässt sich nicht schreiben.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>The hotkey {told} does not work: {reasons}.</source>
            <translation>Das Tastenkürzel {told} funktioniert nicht: {reasons}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>The hotkeys {told} and {last} do not work: {reasons}.</source>
            <translation>Die Tastenkürzel {told} und {last} funktionieren nicht: {reasons}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>The identity of {host} could not be proved</source>
            <translation>Die Identität von {host} war nicht nachzuweisen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/first_run.py" />
            <source>The key goes into the keyring of this computer, never into a file or a log.</source>
            <translation>Der Schlüssel kommt in den Schlüsselbund dieses Rechners, nie in eine Datei oder ein Protokoll.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>The key has a blank inside, as if more than the key had been copied.</source>
            <translation>Der Schlüssel enthält ein Leerzeichen, als wäre mehr als der Schlüssel kopiert worden.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>The key holds a letter that no key can hold.</source>
            <translation>Der Schlüssel enthält ein Zeichen, das in keinem Schlüssel vorkommt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <location filename="../../desktop/offhand/ui/dialogs/key_page.py" />
            <source>The key is deleted.</source>
            <translation>Der Schlüssel ist gelöscht.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>The key is saved in {backend}.</source>
            <translation>Der Schlüssel ist gespeichert in: {backend}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>The key is too short to be whole.</source>
            <translation>Der Schlüssel ist zu kurz, um vollständig zu sein.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>The key looks like one of {service}, not of OpenRouter.</source>
            <translation>Der Schlüssel sieht aus wie einer von {service}, nicht von OpenRouter.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_page.py" />
            <source>The key of OPENROUTER_API_KEY is used for this run; a saved one counts without it.</source>
            <translation>Für diesen Lauf gilt der Schlüssel aus OPENROUTER_API_KEY; ohne ihn zählt ein gespeicherter.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>The key that OpenRouter gave you</source>
            <translation>Der Schlüssel von OpenRouter</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>The key was not accepted: it is unknown, disabled or deleted.</source>
            <translation>Der Schlüssel wurde nicht angenommen: Er ist unbekannt, deaktiviert oder gelöscht.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>The key was not checked, because this server has no key test.</source>
            <translation>Der Schlüssel wurde nicht geprüft, weil dieser Server keine Prüfung anbietet.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <location filename="../../desktop/offhand/ui/dialogs/key_words.py" />
            <source>The key works, but nothing is left of its limit.</source>
            <translation>Der Schlüssel funktioniert, aber seine Grenze ist ausgeschöpft.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <location filename="../../desktop/offhand/ui/dialogs/key_words.py" />
            <source>The key works.</source>
            <translation>Der Schlüssel funktioniert.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_words.py" />
            <source>The key works: {left} left.</source>
            <translation>Der Schlüssel funktioniert: {left} übrig.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_words.py" />
            <source>The key works: {left} of {limit} left.</source>
            <translation>Der Schlüssel funktioniert: {left} von {limit} übrig.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_words.py" />
            <source>The key works; no credit was bought yet.</source>
            <translation>Der Schlüssel funktioniert; es wurde noch kein Guthaben gekauft.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>The keyring answered with an error of its own.</source>
            <translation>Der Schlüsselbund hat mit einem eigenen Fehler geantwortet.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>The keyring backend “{backend}” is refused: it keeps keys unprotected or loses them.</source>
            <translation>Der Schlüsselbund „{backend}“ wird abgelehnt: Er bewahrt Schlüssel ungeschützt auf oder verliert sie.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>The keyring could not be used.</source>
            <translation>Der Schlüsselbund war nicht verwendbar.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>The keyring did not answer within {seconds}.</source>
            <translation>Der Schlüsselbund hat nicht innerhalb von {seconds} geantwortet.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>The keyring is locked.</source>
            <translation>Der Schlüsselbund ist gesperrt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>The keyring is locked. Shall the system ask you to unlock it?</source>
            <translation>Der Schlüsselbund ist gesperrt. Soll das System um das Entsperren bitten?</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/safe_start.py" />
            <source>The last time, Offhand stopped while it showed “{title}”.

That chat was not opened again by itself. Nothing in it is lost.</source>
            <translation>Beim letzten Mal endete Offhand, während „{title}“ angezeigt wurde.

Dieser Chat wurde nicht von selbst wieder geöffnet. Nichts darin ist verloren.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_details.py" />
            <source>The list does not have this id. It may still answer, for instance where it is new or private.</source>
            <translation>Die Liste führt diese Kennung nicht. Sie kann dennoch antworten, etwa wenn sie neu oder privat ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_rows.py" />
            <source>The list is {age} old and could not be renewed.</source>
            <translation>Die Liste ist {age} alt und ließ sich nicht erneuern.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_rows.py" />
            <source>The list of models is not here yet. Any id can be typed, for example x-ai/grok-4.</source>
            <translation>Die Liste der Modelle ist noch nicht da. Jede Kennung lässt sich eingeben, zum Beispiel x-ai/grok-4.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/pasting.py" />
            <source>The long text goes along as an attachment. Ctrl+Z puts it into the message.</source>
            <translation>Der lange Text geht als Anhang mit. Strg+Z setzt ihn in die Nachricht.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/pasting.py" />
            <source>The long text goes along as an attachment. Ctrl+Z takes it away.</source>
            <translation>Der lange Text geht als Anhang mit. Strg+Z nimmt ihn weg.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>The longest answer allowed was reached before the first word.</source>
            <translation>Die längste zugelassene Antwort war vor dem ersten Wort erreicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/left_out.py" />
            <source>The longest answer leaves no room for {names}, so the question goes without.</source>
            <translation>Die längste Antwort lässt keinen Raum für {names}, daher geht die Frage ohne.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/pane.py" />
            <source>The messages of this chat</source>
            <translation>Die Nachrichten dieses Chats</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/listed.py" />
            <source>The messages of this chat: {count:,}</source>
            <translation>Die Nachrichten dieses Chats: {count:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/listed.py" />
            <source>The messages of this chat: {count:,}, of which {here} are here</source>
            <translation>Die Nachrichten dieses Chats: {count:,}, davon hier {here}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>The model asked for a tool instead of answering, and none was offered to it.</source>
            <translation>Das Modell wollte ein Werkzeug benutzen, statt zu antworten, und ihm war keines angeboten.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>The model may search the web before it answers. Each search costs extra.</source>
            <translation>Das Modell darf vor der Antwort im Web suchen. Jede Suche kostet extra.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/summarising.py" />
            <source>The model reads this in the place of the messages left out.</source>
            <translation>Das Modell liest dies anstelle der weggelassenen Nachrichten.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>The model {model} reads text only, and {name} is a picture.</source>
            <translation>Das Modell {model} liest nur Text, und {name} ist ein Bild.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_view.py" />
            <source>The models that match</source>
            <translation>Die passenden Modelle</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>The name {host} was not found, which mostly means there is no network.</source>
            <translation>Der Name {host} wurde nicht gefunden, meist weil kein Netz da ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>The network failed on the way to {host}.</source>
            <translation>Das Netzwerk ist auf dem Weg zu {host} ausgefallen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>The next question goes on from {name} unless you choose another ({span}).</source>
            <translation>Die nächste Frage knüpft an {name} an, sofern keine andere Antwort gewählt wird ({span}).</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/page.py" />
            <source>The one that comes with Offhand serves meanwhile.</source>
            <translation>Der mit Offhand gelieferte gilt so lange.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <source>The page that shows a code</source>
            <translation>Die Seite, die einen Code zeigt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/signin.py" />
            <source>The page was left without a key.</source>
            <translation>Die Seite wurde ohne Schlüssel verlassen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/settings.py" />
            <source>The pages of the settings</source>
            <translation>Die Seiten der Einstellungen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/drop.py" />
            <source>The picture at {hosts} was not fetched. Copy the picture itself and paste it here.</source>
            <translation>Das Bild auf {hosts} wurde nicht geholt. Das Bild selbst kopieren und hier einfügen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <source>The prompt is longer than {longest_template:,} characters</source>
            <translation>Der Prompt ist länger als {longest_template:,} Zeichen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>The provider broke off this answer with an error.</source>
            <translation>Der Anbieter hat diese Antwort mit einem Fehler abgebrochen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>The provider of this model</source>
            <translation>Der Anbieter dieses Modells</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>The provider {provider}</source>
            <translation>Der Anbieter {provider}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>The proxy on the way to the API cannot be reached or refuses ({host}).</source>
            <translation>Der Proxy auf dem Weg zur API ist nicht erreichbar oder lehnt ab ({host}).</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>The request is too large to be accepted.</source>
            <translation>Die Anfrage ist zu groß, um angenommen zu werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>The request was not accepted as it stands{message}.</source>
            <translation>Die Anfrage wurde so nicht angenommen{message}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/context_chip.py" />
            <source>The rest was left out</source>
            <translation>Der Rest wurde weggelassen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>The same number gives nearly the same answer.</source>
            <translation>Dieselbe Zahl ergibt fast dieselbe Antwort.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>The schema</source>
            <translation>Das Schema</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/screen.py" />
            <source>The screen cannot be pictured here: {reason}.</source>
            <translation>Der Bildschirm lässt sich hier nicht aufnehmen: {reason}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/handover.py" />
            <source>The screen cannot be pictured on this desktop.</source>
            <translation>Der Bildschirm lässt sich in dieser Arbeitsumgebung nicht aufnehmen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/screen.py" />
            <source>The screen could not be pictured.</source>
            <translation>Der Bildschirm ließ sich nicht aufnehmen.</translation>
        </message>
        <message>
            <location filename="../prompts/summarise.md" />
            <source>The selected text in a few points</source>
            <translation>Der ausgewählte Text in wenigen Punkten</translation>
        </message>
        <message>
            <location filename="../prompts/translate.md" />
            <source>The selected text in another language</source>
            <translation>Der ausgewählte Text in einer anderen Sprache</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>The server {host} does not speak https</source>
            <translation>Der Server {host} spricht kein https</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>The setting “{label}” {reason}.</source>
            <translation>Die Einstellung „{label}“ {reason}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/desk.py" />
            <source>The settings file could not be read, so the defaults are used. It was kept as {broken_copy}.</source>
            <translation>Die Einstellungsdatei war nicht lesbar, daher gelten die Vorgaben. Sie wurde als {broken_copy} aufbewahrt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/first_run.py" />
            <source>The settings take a key at any time</source>
            <translation>Die Einstellungen nehmen jederzeit einen Schlüssel an</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>The text cannot be a key.</source>
            <translation>Der Text kann kein Schlüssel sein.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>The text does not begin the way an OpenRouter key does.</source>
            <translation>Der Text beginnt nicht so, wie es ein Schlüssel von OpenRouter tut.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>The text of before is copied — {paste} there</source>
            <translation>Der vorige Text ist kopiert — dort {paste}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/preview.py" />
            <source>The text that is selected.
Its second line.</source>
            <translation>Der markierte Text.
Seine zweite Zeile.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/pasting.py" />
            <source>The text was taken away: it is too long to be put into the message.</source>
            <translation>Der Text wurde weggenommen: Er ist zu lang für die Nachricht.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>The time that is looked at</source>
            <translation>Der betrachtete Zeitraum</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>The usual place</source>
            <translation>Der übliche Ort</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/settings.py" />
            <source>The value in {name} {reason}; the default is used.</source>
            <translation>Der Wert in {name} {reason}; es gilt die Vorgabe.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>The {key}</source>
            <translation>{key}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/appearance_settings.py" />
            <source>Theme</source>
            <translation>Design</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>There is a problem with the API key.</source>
            <translation>Mit dem API-Schlüssel stimmt etwas nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/results_pane.py" />
            <source>There is more than is shown here: further words narrow it down.</source>
            <translation>Es gibt mehr als hier gezeigt: weitere Wörter grenzen es ein.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/signin.py" />
            <source>There is no code in this text.</source>
            <translation>In diesem Text steht kein Code.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>There is no keyring yet that could keep the key.</source>
            <translation>Es gibt noch keinen Schlüsselbund, der den Schlüssel aufbewahren könnte.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>There is no keyring yet. Shall the system ask you to create one?</source>
            <translation>Es gibt noch keinen Schlüsselbund. Soll das System das Anlegen anbieten?</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_desk.py" />
            <source>There is no message to show: its chat was deleted, or it was asked in the shell.</source>
            <translation>Es gibt keine Nachricht zu zeigen: Der Chat wurde gelöscht, oder es wurde in der Shell gefragt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/remedies.py" />
            <source>There is no older message to leave out. Make the question shorter.</source>
            <translation>Es gibt keine ältere Nachricht zum Weglassen. Die Frage kürzen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <source>There is no prompt</source>
            <translation>Es gibt keinen Prompt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>There is no room on the disk for {name}.</source>
            <translation>Auf dem Datenträger ist kein Platz für {name}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <location filename="../../desktop/offhand/ui/dialogs/key_page.py" />
            <source>There was no key to delete.</source>
            <translation>Es war kein Schlüssel zu löschen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <source>These commands do the same. Tie keys to them in {place}.</source>
            <translation>Diese Befehle tun dasselbe. Tasten dafür lassen sich in {place} festlegen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/chat_settings.py" />
            <source>They count for {whose} alone.</source>
            <translation>Sie gelten nur für {whose}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/html_file.py" />
            <location filename="../../desktop/offhand/services/export/markdown_file.py" />
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Thinking</source>
            <translation>Nachdenken</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>Thinking took all {reasoning_tokens:,} tokens, so none were left for the answer.</source>
            <translation>Das Nachdenken hat alle {reasoning_tokens:,} Token verbraucht, für die Antwort blieben keine.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/reasoning.py" />
            <source>Thinking…</source>
            <translation>Denkt nach …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/reasoning.py" />
            <source>Thinking… {whole}</source>
            <translation>Denkt nach … {whole}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/openrouter/signin.py" />
            <source>This address belongs to a program on this computer.</source>
            <translation>Diese Adresse gehört zu einem Programm auf diesem Rechner.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>This answer has no words to go on from. Ask for it again, or choose another one.</source>
            <translation>Diese Antwort hat keine Wörter, an die sich anknüpfen ließe. Sie erneut anfordern oder eine andere wählen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/header.py" />
            <source>This chat is removed for good 30 days after it was deleted</source>
            <translation>Dieser Chat wird 30 Tage nach dem Löschen endgültig entfernt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/header.py" />
            <source>This chat never touches the disk and goes when it is left</source>
            <translation>Dieser Chat gelangt nie auf den Datenträger und verschwindet beim Verlassen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>This does not fit {names}: about {total:,} tokens, of {limit:,} with the answer.</source>
            <translation>Das passt nicht in {names}: etwa {total:,} Token, von {limit:,} samt Antwort.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>This does not fit: about {total:,} tokens, and the model reads {limit:,} with its answer.</source>
            <translation>Das passt nicht: etwa {total:,} Token, und das Modell liest {limit:,} samt seiner Antwort.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/text_viewer.py" />
            <source>This file is no text, and cannot be shown.</source>
            <translation>Diese Datei ist kein Text und lässt sich nicht zeigen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/remote_pictures.py" />
            <source>This is no picture.</source>
            <translation>Dies ist kein Bild.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/desk.py" />
            <source>This is the demo: answers are recorded, nothing leaves this machine, nothing is kept.</source>
            <translation>Dies ist die Demo: Antworten sind aufgezeichnet, nichts verlässt diesen Rechner, nichts wird aufbewahrt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>This key or this region may not make that request{message}.</source>
            <translation>Dieser Schlüssel oder diese Region darf diese Anfrage nicht stellen{message}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>This key: {limit}. Used, by OpenRouter's clock: {used}.</source>
            <translation>Dieser Schlüssel: {limit}. Verbraucht, nach der Uhr von OpenRouter: {used}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/link_question.py" />
            <source>This link may not be what it seems: {reason}.</source>
            <translation>Dieser Link ist womöglich nicht, was er scheint: {reason}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/chat_options.py" />
            <source>This model cannot search the web</source>
            <translation>Dieses Modell kann nicht im Web suchen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>This model has been withdrawn.</source>
            <translation>Dieses Modell wurde zurückgezogen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/usage.py" />
            <source>This month</source>
            <translation>Dieser Monat</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <location filename="../../desktop/offhand/ui/transcript/picture_viewer.py" />
            <source>This picture cannot be shown.</source>
            <translation>Dieses Bild lässt sich nicht anzeigen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>This question</source>
            <translation>Diese Frage</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>This question, asked {count} times: {band}</source>
            <translation>Diese Frage, {count}-mal gestellt: {band}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>This question: {band}</source>
            <translation>Diese Frage: {band}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/chat_options.py" />
            <source>This server does not know how to search the web</source>
            <translation>Dieser Server kennt keine Websuche</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/settings_row.py" />
            <source>This server does not know this, so it is not sent.</source>
            <translation>Dieser Server kennt das nicht, deshalb wird es nicht gesendet.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/left_out.py" />
            <source>This server does not know {names}, so the question goes without.</source>
            <translation>Dieser Server kennt {names} nicht, deshalb geht die Frage ohne ab.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_watch.py" />
            <source>This server does not say who keeps what is sent.</source>
            <translation>Dieser Server sagt nicht, wer Gesendetes aufbewahrt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_watch.py" />
            <source>This server does not say who runs its models.</source>
            <translation>Dieser Server sagt nicht, wer seine Modelle betreibt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/page.py" />
            <source>Those that come with Offhand, and your own</source>
            <translation>Die mit Offhand gelieferten und die eigenen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/reasoning.py" />
            <source>Thought for {time}</source>
            <translation>Nachgedacht: {time}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Throughput</source>
            <translation>Durchsatz</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>Thu</source>
            <translation>Do.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <location filename="../../desktop/offhand/ui/header.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <location filename="../../desktop/offhand/ui/sidebar/chat_delegate.py" />
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/model_settings.py" />
            <source>Title model</source>
            <translation>Modell für Titel</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/model_settings.py" />
            <source>Titles by the model</source>
            <translation>Titel durch das Modell</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <source>Today</source>
            <translation>Heute</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Today's requests are used up.</source>
            <translation>Die Anfragen von heute sind aufgebraucht.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Today's requests at {provider} are used up.</source>
            <translation>Die Anfragen von heute bei {provider} sind aufgebraucht.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_table.py" />
            <source>Tokens of question and answer together</source>
            <translation>Token von Frage und Antwort zusammen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Tokens that may be thought at most. It counts where no effort is set.</source>
            <translation>Token, die höchstens gedacht werden. Gilt, wenn kein Denkaufwand gesetzt ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Tokens. Credit is reserved for this many; a small number helps a small balance.</source>
            <translation>Token. Für so viele wird Guthaben vorgemerkt; eine kleine Zahl hilft bei wenig Guthaben.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Too many requests at {provider} came in a short time, and the next one is taken in {wait}.</source>
            <translation>Bei {provider} kamen in kurzer Zeit zu viele Anfragen an; die nächste wird in {wait} angenommen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Too many requests at {provider} came in a short time.</source>
            <translation>Bei {provider} kamen in kurzer Zeit zu viele Anfragen an.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Too many requests came in a short time, and the next one is taken in {wait}.</source>
            <translation>In kurzer Zeit kamen zu viele Anfragen an; die nächste wird in {wait} angenommen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Too many requests came in a short time.</source>
            <translation>In kurzer Zeit kamen zu viele Anfragen an.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/entries.py" />
            <location filename="../../desktop/offhand/ui/transcript/labels.py" />
            <source>Tool</source>
            <translation>Werkzeug</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Tools</source>
            <translation>Werkzeuge</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Top K</source>
            <translation>Top K</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Top P</source>
            <translation>Top P</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/transcript/pane.py" />
            <source>Transcript</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <location filename="../prompts/translate.md" />
            <source>Translate</source>
            <translation>Übersetzen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/desktop_findings.py" />
            <source>Tray</source>
            <translation>Infobereich</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Tried again</source>
            <translation>Erneut versucht</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <location filename="../../desktop/offhand/ui/dialogs/model_offers.py" />
            <location filename="../../desktop/offhand/ui/transcript/failure.py" />
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Try again in a moment.</source>
            <translation>Gleich noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Try again in {wait}, or choose another model.</source>
            <translation>In {wait} noch einmal versuchen oder ein anderes Modell wählen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Try again in {when}, or choose another model.</source>
            <translation>In {when} noch einmal versuchen oder ein anderes Modell wählen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>Try again, and check the base URL if it stays like that.</source>
            <translation>Noch einmal versuchen und die Basis-URL prüfen, falls es so bleibt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/explanation.py" />
            <source>Try again, and report it with its details if it comes back.</source>
            <translation>Noch einmal versuchen und es mit den Einzelheiten melden, falls es wieder auftritt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/screen.py" />
            <source>Try again, or paste a screenshot of the desktop's own tool.</source>
            <translation>Noch einmal versuchen oder ein Bildschirmfoto aus dem Werkzeug der Arbeitsumgebung einfügen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/signin.py" />
            <source>Try again, or use a code where the browser runs on another computer.</source>
            <translation>Noch einmal versuchen oder einen Code verwenden, wenn der Browser auf einem anderen Rechner läuft.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>Try again, or use the key for this session only.</source>
            <translation>Noch einmal versuchen oder den Schlüssel nur für diese Sitzung verwenden.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>Try again, since an empty answer is normally not charged.</source>
            <translation>Noch einmal versuchen; eine leere Antwort wird normalerweise nicht berechnet.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>Try again.</source>
            <translation>Noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/first_run.py" />
            <source>Try the demo</source>
            <translation>Demo ausprobieren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>Trying again…</source>
            <translation>Neuer Versuch …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>Tue</source>
            <translation>Di.</translation>
        </message>
        <message>
            <location filename="../prompts/translate.md" />
            <source>Turkish</source>
            <comment>what a saved command offers</comment>
            <translation>Türkisch</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Turn a temporary chat into one that is saved</source>
            <translation>Aus einem temporären Chat einen gespeicherten machen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/composer.py" />
            <source>Type a question or attach a picture first</source>
            <translation>Zuerst eine Frage eingeben oder ein Bild anhängen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/enter_guard.py" />
            <source>Type a question, or press Enter again to ask without words</source>
            <translation>Eine Frage eingeben oder noch einmal Eingabe drücken, um ohne Worte zu fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/tags_dialog.py" />
            <source>Type a tag and press Enter.</source>
            <translation>Ein Schlagwort eingeben und Eingabe drücken.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_picker.py" />
            <source>Type some of the name or any id; arrows move, Enter chooses</source>
            <translation>Teile des Namens oder eine beliebige Kennung eingeben; Pfeiltasten bewegen, Eingabe wählt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_table.py" />
            <source>US dollars for a million tokens of the answer; + means more under conditions</source>
            <translation>US-Dollar für eine Million Token der Antwort; + heißt unter Bedingungen mehr</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_table.py" />
            <source>US dollars for a million tokens of the question; + means more under conditions</source>
            <translation>US-Dollar für eine Million Token der Frage; + heißt unter Bedingungen mehr</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>USD for a million tokens. Providers that ask more are left out.</source>
            <translation>USD je Million Token. Teurere Anbieter werden ausgelassen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/spending_settings.py" />
            <source>USD for all answers of a chat, with its title and summaries.</source>
            <translation>USD für alle Antworten eines Chats, samt Titel und Zusammenfassungen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/spending_settings.py" />
            <source>USD from midnight to midnight, in all chats together.</source>
            <translation>USD von Mitternacht bis Mitternacht, in allen Chats zusammen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/spending_settings.py" />
            <source>USD of a month of the calendar, in all chats together.</source>
            <translation>USD je Kalendermonat, in allen Chats zusammen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/spending_settings.py" />
            <source>USD. A question whose answer may cost more is held back, and you are asked first.</source>
            <translation>USD. Eine Frage, deren Antwort mehr kosten kann, wird zurückgehalten, bis sie bestätigt ist.</translation>
        </message>
        <message>
            <location filename="../prompts/translate.md" />
            <source>Ukrainian</source>
            <comment>what a saved command offers</comment>
            <translation>Ukrainisch</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/domain/quick_commands.py" />
            <location filename="../../desktop/offhand/ui/blackout/editor.py" />
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/page.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <source>Undo the binding {label}</source>
            <translation>Belegung {label} zurücknehmen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>Undo was pressed in {name}</source>
            <translation>In {name} wurde Rückgängig gedrückt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>Unlock it, or use the key for this session only.</source>
            <translation>Entsperren oder den Schlüssel nur für diese Sitzung verwenden.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>Unlock keyring</source>
            <translation>Schlüsselbund entsperren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/failure.py" />
            <source>Unlock the keyring</source>
            <translation>Den Schlüsselbund entsperren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_menu.py" />
            <source>Unpin</source>
            <translation>Lösen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/sidebar/chat_menu.py" />
            <source>Unpin {n:,} chats</source>
            <extracomment>One: Unpin {n:,} chat</extracomment>
            <translation>
                <numerusform>{n:,} Chat lösen</numerusform>
                <numerusform>{n:,} Chats lösen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/tray_menu.py" />
            <source>Untitled</source>
            <translation>Ohne Titel</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/slot_rows.py" />
            <source>Up and Down choose, Enter goes on</source>
            <translation>Auf und Ab wählen, Eingabe geht weiter</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/menu.py" />
            <source>Up and Down choose, Enter runs, Tab completes the name, Esc closes</source>
            <translation>Auf und Ab wählen, Eingabe führt aus, Tab vervollständigt den Namen, Esc schließt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Up to four texts, separated by commas, at which the answer ends.</source>
            <translation>Bis zu vier Texte, durch Kommas getrennt, bei denen die Antwort endet.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Up to three ids, separated by commas, asked in turn where the model fails.</source>
            <translation>Bis zu drei Kennungen, durch Kommas getrennt, die nacheinander gefragt werden, wenn das Modell ausfällt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Update Offhand to write to it.</source>
            <translation>Offhand aktualisieren, um darin zu schreiben.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Usage</source>
            <translation>Verbrauch</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/exchange.py" />
            <source>Usage…</source>
            <translation>Verbrauch …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_bar.py" />
            <source>Use</source>
            <translation>Verwenden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <source>Use a code</source>
            <translation>Code verwenden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/signin.py" />
            <source>Use a code instead, which the page shows.</source>
            <translation>Stattdessen einen Code verwenden, den die Seite zeigt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/failure.py" />
            <source>Use a key for this session</source>
            <translation>Für diese Sitzung einen Schlüssel verwenden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/settings.py" />
            <source>Use as default</source>
            <translation>Als Standard verwenden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_picker.py" />
            <location filename="../../desktop/offhand/ui/model_choosing.py" />
            <source>Use for this chat</source>
            <translation>Für diesen Chat verwenden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>Use for this session only</source>
            <translation>Nur für diese Sitzung verwenden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/hotkey_settings.py" />
            <source>Use hotkeys</source>
            <translation>Tastenkürzel verwenden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/desk.py" />
            <source>Use my own key</source>
            <translation>Eigenen Schlüssel verwenden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/summary_panel.py" />
            <source>Use summary</source>
            <translation>Zusammenfassung verwenden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>Use the key for this session only (OPENROUTER_API_KEY in a shell), or start a keyring such as GNOME Keyring or KWallet.</source>
            <translation>Den Schlüssel nur für diese Sitzung verwenden (OPENROUTER_API_KEY in einer Shell) oder einen Schlüsselbund wie GNOME Keyring oder KWallet starten.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>Use the key for this session only, or start a keyring such as GNOME Keyring or KWallet.</source>
            <translation>Den Schlüssel nur für diese Sitzung verwenden oder einen Schlüsselbund wie GNOME Keyring oder KWallet starten.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_bar.py" />
            <source>Use the models that were added (Ctrl+Enter)</source>
            <translation>Die hinzugefügten Modelle verwenden (Strg+Eingabe)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_bar.py" />
            <source>Use these</source>
            <translation>Diese verwenden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_bar.py" />
            <source>Use these {count}</source>
            <translation>Diese {count} verwenden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_bar.py" />
            <source>Use this model (Enter)</source>
            <translation>Dieses Modell verwenden (Eingabe)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_bar.py" />
            <source>Use this one</source>
            <translation>Dieses verwenden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_table.py" />
            <source>Use “{row}” anyway</source>
            <translation>„{row}“ trotzdem verwenden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_words.py" />
            <source>Used</source>
            <translation>Verbraucht</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Used by: {used_by}. Choose another chord for one of the two.</source>
            <translation>Verwendet von: {used_by}. Für eines von beiden eine andere Tastenkombination wählen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>Used until Offhand ends; it is stored nowhere.</source>
            <translation>Wird verwendet, bis Offhand endet; er ist nirgends gespeichert.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>Used:       {usage}</source>
            <translation>Verbraucht:      {usage}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Usual size</source>
            <translation>Übliche Größe</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/handover.py" />
            <source>Wait a moment, or {which} and start again.</source>
            <translation>Einen Moment warten oder {which} und neu starten.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Wait a moment, then try again.</source>
            <translation>Einen Moment warten, dann noch einmal versuchen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/state_card.py" />
            <source>Wait for a hotkey, and say whether it was heard</source>
            <translation>Auf ein Tastenkürzel warten und sagen, ob es gehört wurde</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/labels.py" />
            <source>Waiting for the first word…</source>
            <translation>Warten auf das erste Wort …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>Waiting for the password window of the keyring…</source>
            <translation>Warten auf das Passwortfenster des Schlüsselbunds …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <source>Waiting for you in the browser…</source>
            <translation>Warten auf die Zustimmung im Browser …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/waiting.py" />
            <source>Waiting for {name}…</source>
            <translation>Warten auf {name} …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/composer.py" />
            <source>Waiting for {pending}… Esc keeps the question here.</source>
            <translation>Warten auf {pending} … Esc behält die Frage hier.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Waiting for {way}: {reason}.</source>
            <translation>Warten auf {way}: {reason}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/autostart/desktop_file.py" />
            <source>Waits in the background for its hotkey</source>
            <translation>Wartet im Hintergrund auf sein Tastenkürzel</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/screenshot/choice.py" />
            <source>Wayland has a portal for it, and there is no session bus to reach that</source>
            <translation>Wayland hat dafür ein Portal, und es gibt keinen Sitzungsbus dorthin</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/choice.py" />
            <source>Wayland has a portal for them, and there is no session bus to reach it</source>
            <translation>Wayland hat dafür ein Portal, und es gibt keinen Sitzungsbus zu ihm</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Web search</source>
            <translation>Websuche</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Web searches</source>
            <translation>Websuchen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Web searches, mostly</source>
            <translation>Websuchen, meist</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>Wed</source>
            <translation>Mi.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/first_run.py" />
            <source>Welcome to Offhand</source>
            <translation>Willkommen bei Offhand</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/about.py" />
            <source>What Offhand is made of</source>
            <translation>Woraus Offhand besteht</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/welcome.py" />
            <source>What can I do for you?</source>
            <translation>Was darf es sein?</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>What can be read of it is saved beside it.</source>
            <translation>Was davon lesbar ist, wird daneben gespeichert.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/search_line.py" />
            <source>What can be typed besides words</source>
            <translation>Was außer Wörtern eingegeben werden kann</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>What is asked; words in braces are filled in</source>
            <translation>Was gefragt wird; Wörter in geschweiften Klammern werden ausgefüllt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>What is done with it</source>
            <translation>Was damit geschieht</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_details.py" />
            <source>What is known of the model in view</source>
            <translation>Was über das angezeigte Modell bekannt ist</translation>
        </message>
        <message>
            <location filename="../prompts/what-is-this-image.md" />
            <source>What is this image</source>
            <translation>Was zeigt dieses Bild</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>What is typed after a slash, and after offhand run</source>
            <translation>Was nach einem Schrägstrich und nach offhand run getippt wird</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/shortcuts.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>What it does</source>
            <translation>Was geschieht</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>What menus call it</source>
            <translation>Wie Menüs ihn nennen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/context.py" />
            <source>What other programs have selected or copied</source>
            <translation>Was andere Programme markiert oder kopiert haben</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>What stands beside the field of {input}</source>
            <translation>Was neben dem Feld für {input} steht</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_table.py" />
            <source>What the list says it can do</source>
            <translation>Was es laut Liste kann</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/summary_panel.py" />
            <source>What the model reads in the place of the messages left out</source>
            <translation>Was das Modell anstelle der weggelassenen Nachrichten liest</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/appearance_settings.py" />
            <source>What the program speaks, from the next start on. Models answer in whatever they are asked in.</source>
            <translation>Was das Programm ab dem nächsten Start spricht. Modelle antworten in der Sprache der Frage.</translation>
        </message>
        <message>
            <location filename="../prompts/explain-this-error.md" />
            <source>What the selected error means, and what to do about it</source>
            <translation>Was der ausgewählte Fehler bedeutet und was dagegen hilft</translation>
        </message>
        <message>
            <location filename="../prompts/explain.md" />
            <source>What the selected text means, in plain words</source>
            <translation>Was der ausgewählte Text bedeutet, in einfachen Worten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>What was copied before could not be kept.</source>
            <translation>Was vorher kopiert war, ließ sich nicht aufbewahren.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_settings.py" />
            <source>What was copied is offered on a grey chip, and goes along when that is clicked.</source>
            <translation>Kopiertes wird auf einem grauen Feld angeboten und geht nach einem Klick darauf mit.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/preview.py" />
            <source>What was copied.</source>
            <translation>Was kopiert wurde.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/results_pane.py" />
            <source>What was found; Enter opens the chat at that message</source>
            <translation>Was gefunden wurde; Eingabe öffnet den Chat bei dieser Nachricht</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/chips.py" />
            <source>What will be sent with the question</source>
            <translation>Was mit der Frage gesendet wird</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>What would be asked, with samples</source>
            <translation>Was gefragt würde, mit Beispielen</translation>
        </message>
        <message>
            <location filename="../prompts/reply-politely.md" />
            <source>What you want to say</source>
            <translation>Was gesagt werden soll</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_settings.py" />
            <source>When the quick prompt begins a new chat instead of going on with the one before.</source>
            <translation>Wann die Schnelleingabe einen neuen Chat beginnt, statt den vorigen fortzusetzen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/desktop_settings.py" />
            <source>When the window is closed</source>
            <translation>Beim Schließen des Fensters</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/shortcuts.py" />
            <source>Where</source>
            <translation>Wo</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/settings.py" />
            <source>Where attachments are kept. Empty: the usual place of this system.</source>
            <translation>Wo Anhänge aufbewahrt werden. Leer: der übliche Ort dieses Systems.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/settings.py" />
            <source>Where requests and the key are sent. https only, except on this machine.</source>
            <translation>Wohin Anfragen und Schlüssel gesendet werden. Nur https, außer auf diesem Rechner.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Where the first one fails. Off: the answer fails with it.</source>
            <translation>Wenn der erste ausfällt. Aus: Die Antwort schlägt mit ihm fehl.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/hotkey_settings.py" />
            <source>Which chord does what in every program; an empty one switches an action's hotkey off.</source>
            <translation>Welche Tastenkombination was in jedem Programm tut; eine leere schaltet das Tastenkürzel einer Aktion aus.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>Who answers, such as x-ai/grok-4; empty: the usual one</source>
            <translation>Wer antwortet, etwa x-ai/grok-4; leer: das übliche</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_watch.py" />
            <source>Who keeps nothing is not known. {sentence}</source>
            <translation>Wer nichts aufbewahrt, ist nicht bekannt. {sentence}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_watch.py" />
            <source>Who runs it is not known. {sentence}</source>
            <translation>Wer es betreibt, ist nicht bekannt. {sentence}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>With the answer</source>
            <translation>Mit der Antwort</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>With your own provider key</source>
            <translation>Mit eigenem Schlüssel beim Anbieter</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/answer_column.py" />
            <source>Without a choice the next question goes on from this answer</source>
            <translation>Ohne Wahl knüpft die nächste Frage an diese Antwort an</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Word it differently, or choose another model.</source>
            <translation>Anders formulieren oder ein anderes Modell wählen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>Word the question differently, or choose another model.</source>
            <translation>Die Frage anders formulieren oder ein anderes Modell wählen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/find_bar.py" />
            <source>Words to find in this chat; Enter goes to the next hit, Shift+Enter to the one before</source>
            <translation>In diesem Chat zu suchende Wörter; Eingabe geht zum nächsten Treffer, Umschalt+Eingabe zum vorigen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/text_viewer.py" />
            <source>Words to find; Enter goes to the next place, Shift+Enter to the one before (Ctrl+F)</source>
            <translation>Gesuchte Wörter; Eingabe geht zur nächsten Stelle, Umschalt+Eingabe zur vorigen (Strg+F)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Works in every program.</source>
            <translation>Funktioniert in jedem Programm.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/listing.py" />
            <source>Wrap lines</source>
            <translation>Zeilen umbrechen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Write a table of every answer to a file</source>
            <translation>Eine Tabelle aller Antworten in eine Datei schreiben</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/summary_panel.py" />
            <source>Write again</source>
            <translation>Neu schreiben</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/summarising.py" />
            <source>Write anyway once</source>
            <translation>Dieses eine Mal trotzdem schreiben</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/summary_panel.py" />
            <source>Write summary</source>
            <translation>Zusammenfassen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <source>Write the binding</source>
            <translation>Belegung schreiben</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <source>Write the binding {label}</source>
            <translation>Belegung {label} schreiben</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Writes</source>
            <translation>Schreibt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>Writes chats to files. A CHAT is named by its id, the start of its id, or its title;
--list shows them. One chat goes to one file, several go to a folder with a file each;
as JSON they go to one file, which offhand import reads.

Without --output the files are written here, and named by date and title.</source>
            <translation>Schreibt Chats in Dateien. Ein CHAT wird durch seine Kennung, deren Anfang oder seinen Titel
benannt; --list zeigt sie. Ein Chat kommt in eine Datei, mehrere in einen Ordner mit je
einer Datei; als JSON kommen sie in eine Datei, die offhand import liest.

Ohne --output werden die Dateien hier geschrieben und nach Datum und Titel benannt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>Writes one file with all chats, their pictures and files, and the settings. No key is in
it. Offhand may be running.</source>
            <translation>Schreibt eine Datei mit allen Chats, ihren Bildern und Dateien und den Einstellungen. Schlüssel
sind nicht darin. Offhand darf dabei laufen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Writing the cache</source>
            <translation>Schreiben in den Zwischenspeicher</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Writing the cache for an hour</source>
            <translation>Schreiben in den Zwischenspeicher für eine Stunde</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_desk.py" />
            <source>Writing {name}…</source>
            <translation>{name} wird geschrieben …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Written by {name} for {cost}.</source>
            <translation>Geschrieben von {name} für {cost}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Written by {name} for {cost}. Change what is wrong or missing, then use it.</source>
            <translation>Geschrieben von {name} für {cost}. Ändern, was falsch ist oder fehlt, dann verwenden.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Written by {name}.</source>
            <translation>Geschrieben von {name}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Written by {name}. Change what is wrong or missing, then use it.</source>
            <translation>Geschrieben von {name}. Ändern, was falsch ist oder fehlt, dann verwenden.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <source>Written into {place}: {chord} runs “{text}”.</source>
            <translation>Geschrieben in {place}: {chord} führt „{text}“ aus.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_words.py" />
            <source>Yes: no credit was bought yet</source>
            <translation>Ja: es wurde noch kein Guthaben gekauft</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <source>Yesterday</source>
            <translation>Gestern</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/entries.py" />
            <location filename="../../desktop/offhand/ui/dialogs/plain_chat.py" />
            <location filename="../../desktop/offhand/ui/sidebar/results_list.py" />
            <location filename="../../desktop/offhand/ui/transcript/labels.py" />
            <source>You</source>
            <translation>Ich</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/openrouter/signin.py" />
            <source>You can close this page: Offhand goes on by itself.</source>
            <translation>Diese Seite kann geschlossen werden: Offhand macht von selbst weiter.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/leaving.py" />
            <source>You left a temporary chat; it goes for good</source>
            <translation>Ein temporärer Chat wurde verlassen; er geht endgültig verloren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>You stopped this answer.</source>
            <translation>Diese Antwort wurde angehalten.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Your privacy or provider settings at OpenRouter exclude this model.</source>
            <translation>Die Datenschutz- oder Anbietereinstellungen bei OpenRouter schließen dieses Modell aus.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/field.py" />
            <source>Your question. Enter sends it, Shift and Enter begins a new line, Ctrl and Enter sends it and goes on in the main window, Esc leaves.</source>
            <translation>Platz für die Frage. Eingabe sendet sie, Umschalt und Eingabe beginnt eine neue Zeile, Strg und Eingabe sendet sie und geht im Hauptfenster weiter, Esc schließt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/editor.py" />
            <source>Your question. Enter sends it, Shift and Enter begins a new line.</source>
            <translation>Platz für die Frage. Eingabe sendet sie, Umschalt und Eingabe beginnt eine neue Zeile.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Zero data retention</source>
            <translation>Keine Datenaufbewahrung</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/appearance_settings.py" />
            <source>Zoom</source>
            <translation>Vergrößerung</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/picture_viewer.py" />
            <source>Zoom in</source>
            <translation>Vergrößern</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/picture_viewer.py" />
            <source>Zoom out</source>
            <translation>Verkleinern</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>a JSON Schema that the answer must follow</source>
            <translation>ein JSON-Schema, dem die Antwort folgen muss</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/desktop_findings.py" />
            <source>a StatusNotifierWatcher that shows nothing</source>
            <translation>ein StatusNotifierWatcher, der nichts anzeigt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/safe_start.py" />
            <source>a chat</source>
            <translation>ein Chat</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/local_files.py" />
            <source>a device</source>
            <translation>ein Gerät</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/local_files.py" />
            <source>a folder</source>
            <translation>ein Ordner</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>a key was held all the time</source>
            <translation>eine Taste wurde die ganze Zeit gehalten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>a moment</source>
            <translation>Kürze</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>a newer version of Offhand wrote it</source>
            <translation>eine neuere Version von Offhand hat es geschrieben</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/notation.py" />
            <source>a number</source>
            <translation>eine Zahl</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/slot_rows.py" />
            <source>a picture</source>
            <translation>ein Bild</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>a picture or text for its {files}</source>
            <translation>ein Bild oder Text für {files}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/local_files.py" />
            <source>a pipe</source>
            <translation>eine Pipe</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/local_files.py" />
            <source>a socket</source>
            <translation>ein Socket</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/preferences.py" />
            <source>a value is no valid text</source>
            <translation>ein Wert ist kein gültiger Text</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/notation.py" />
            <source>a whole number</source>
            <translation>eine ganze Zahl</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>about {left} left of {cap}, as some of what was spent is estimated</source>
            <translation>etwa {left} von {cap} übrig, denn ein Teil des Ausgegebenen ist geschätzt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>above {min_prompt_tokens:,} tokens</source>
            <translation>über {min_prompt_tokens:,} Token</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>always</source>
            <translation>immer</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/argument_words.py" />
            <source>ambiguous option: %(option)s could match %(matches)s</source>
            <translation>mehrdeutige Option: %(option)s kann %(matches)s heißen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>an unknown amount</source>
            <translation>einen unbekannten Betrag</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/command_files.py" />
            <source>another file is named {name} already</source>
            <translation>eine andere Datei heißt schon {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>another program has it</source>
            <translation>ein anderes Programm hat sie</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>answered by {served}</source>
            <translation>beantwortet von {served}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>answering</source>
            <translation>antwortet</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/switcher.py" />
            <source>answering in {arriving}</source>
            <translation>antwortet in {arriving}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/offers.py" />
            <source>answers to {max_completion_tokens}</source>
            <translation>Antworten bis {max_completion_tokens}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>append a text file</source>
            <translation>eine Textdatei anhängen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_actions.py" />
            <location filename="../../desktop/offhand/ui/sidebar/results_list.py" />
            <source>archived</source>
            <translation>archiviert</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/argument_words.py" />
            <source>argument %(argument_name)s: %(message)s</source>
            <translation>Argument %(argument_name)s: %(message)s</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/region/overlay.py" />
            <source>arrows begin without a mouse</source>
            <translation>Pfeiltasten beginnen ohne Maus</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/region/overlay.py" />
            <source>arrows move it</source>
            <translation>Pfeiltasten bewegen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>ask a question and print the answer, without a window</source>
            <translation>eine Frage stellen und die Antwort ausgeben, ohne Fenster</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>ask about a region of the screen</source>
            <translation>zu einem Bereich des Bildschirms fragen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>ask whatever it costs, above the caps of the settings</source>
            <translation>fragen, was es auch kostet, über die Obergrenzen der Einstellungen hinaus</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/labels.py" />
            <source>asked for: {asked_model}</source>
            <translation>gefragt war: {asked_model}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>at least {amount}, and what has no known price</source>
            <translation>mindestens {amount}, dazu alles ohne bekannten Preis</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>at tier {tier}, not asked for</source>
            <translation>auf Stufe {tier}, nicht angefragt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>at {provider}, not asked for</source>
            <translation>bei {provider}, nicht gefragt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>at {tm_hour:02}:{tm_min:02}</source>
            <translation>um {tm_hour:02}:{tm_min:02} Uhr</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>base prices</source>
            <translation>Grundpreise</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/switcher.py" />
            <source>branch {position} of {count}</source>
            <translation>Zweig {position} von {count}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/offers.py" />
            <source>caches by itself</source>
            <translation>speichert von selbst zwischen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>can be asked for</source>
            <translation>kann verlangt werden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>can be switched off</source>
            <translation>kann ausgeschaltet werden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>cannot be loaded: {error}</source>
            <translation>lässt sich nicht laden: {error}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/standing.py" />
            <source>chats are not being saved</source>
            <translation>Chats werden nicht gespeichert</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/search_line.py" />
            <source>chats in a folder</source>
            <translation>Chats in einem Ordner</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/search_line.py" />
            <source>chats with a tag</source>
            <translation>Chats mit einem Schlagwort</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/remote_pictures.py" />
            <source>click to load</source>
            <translation>zum Laden klicken</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/desktop_findings.py" />
            <source>closing the window hides it only if you say so, and the icon is nowhere</source>
            <translation>Schließen versteckt das Fenster nur auf Wunsch, und das Symbol ist nirgends zu sehen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/transcript/announcing.py" />
            <source>code, {n:,} lines</source>
            <extracomment>One: code, 1 line</extracomment>
            <translation>
                <numerusform>Code, 1 Zeile</numerusform>
                <numerusform>Code, {n:,} Zeilen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>commands</source>
            <translation>Befehle</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/page.py" />
            <source>commands prompts slots template schema target saved own new delete reset model</source>
            <translation>Befehle Prompts Platzhalter Vorlage Schema Ziel gespeichert eigene neu löschen zurücksetzen Modell commands</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>common options</source>
            <translation>allgemeine Optionen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>complete</source>
            <translation>vollständig</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/offers.py" />
            <source>computers in {datacenters}</source>
            <translation>Rechner in {datacenters}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <source>could not be read; kept as {broken_copy}</source>
            <translation>nicht lesbar; aufbewahrt als {broken_copy}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>cut at its longest length</source>
            <translation>bei der größten Länge abgeschnitten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_actions.py" />
            <source>deleted</source>
            <translation>gelöscht</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>does not fit</source>
            <translation>passt nicht</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>does not take this value</source>
            <translation>nimmt diesen Wert nicht an</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>effort {efforts}</source>
            <translation>Aufwand {efforts}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>elsewhere</source>
            <translation>anderswohin</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>embeddings</source>
            <translation>Einbettungen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/handover.py" />
            <source>end it</source>
            <translation>es beenden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/handover.py" />
            <source>end it (process {pid})</source>
            <translation>es beenden (Prozess {pid})</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>environment:
  OPENROUTER_API_KEY   the API key for this run; it is never stored
  OFFHAND_BASE_URL     like --base-url
  OFFHAND_DATA_DIR     like --data-dir

exit status:
  0 done   1 unexpected   2 usage   3 no usable key or keyring   4 refused by the API
  5 network or provider unavailable   130 interrupted</source>
            <translation>Umgebung:
  OPENROUTER_API_KEY   der API-Schlüssel für diesen Lauf; er wird nie gespeichert
  OFFHAND_BASE_URL     wie --base-url
  OFFHAND_DATA_DIR     wie --data-dir

Rückgabewert:
  0 erledigt   1 unerwartet   2 Aufruf   3 kein brauchbarer Schlüssel oder Schlüsselbund
  4 von der API abgelehnt   5 Netz oder Anbieter nicht erreichbar   130 abgebrochen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>every branch, not only the one in view</source>
            <translation>alle Zweige, nicht nur der angezeigte</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>every chat</source>
            <translation>alle Chats</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>every day</source>
            <translation>jeden Tag</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>every month</source>
            <translation>jeden Monat</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>every week</source>
            <translation>jede Woche</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_table.py" />
            <source>excluded by your settings</source>
            <translation>durch Einstellungen ausgeschlossen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/argument_words.py" />
            <source>expected at least one argument</source>
            <translation>mindestens ein Wert wird erwartet</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/argument_words.py" />
            <source>expected at most one argument</source>
            <translation>höchstens ein Wert wird erwartet</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/argument_words.py" />
            <source>expected one argument</source>
            <translation>ein Wert wird erwartet</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>failed</source>
            <translation>fehlgeschlagen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>failed: {failure}</source>
            <translation>fehlgeschlagen: {failure}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/entries.py" />
            <source>file</source>
            <translation>Datei</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <location filename="../../desktop/offhand/ui/quick_prompt/context.py" />
            <source>files</source>
            <translation>Dateien</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/offers.py" />
            <source>first token {p50}</source>
            <translation>erstes Token {p50}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>first word {first}</source>
            <translation>erstes Wort {first}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <source>for this session</source>
            <translation>für diese Sitzung</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>free</source>
            <translation>kostenlos</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>free tier</source>
            <translation>kostenlose Stufe</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <source>from OPENROUTER_API_KEY</source>
            <translation>aus OPENROUTER_API_KEY</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/explanation.py" />
            <source>generation id</source>
            <translation>Kennung der Erzeugung</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/gnome.py" />
            <source>gsettings did not answer</source>
            <translation>gsettings hat nicht geantwortet</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/gnome.py" />
            <source>gsettings ended with {returncode}</source>
            <translation>gsettings endete mit {returncode}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/gnome.py" />
            <source>gsettings is not installed</source>
            <translation>gsettings ist nicht installiert</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/chords.py" />
            <source>has a key of the number pad, which is another one in other programs</source>
            <translation>hat eine Taste des Ziffernblocks, die in anderen Programmen eine andere ist</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/chords.py" />
            <source>has a key that is not known: {key}</source>
            <translation>hat eine unbekannte Taste: {key}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/chords.py" />
            <source>has no key</source>
            <translation>hat keine Taste</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>has {pixels} megapixels, and {limit} are the most</source>
            <translation>hat {pixels} Megapixel, und höchstens {limit} sind möglich</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>has {pixels} megapixels, which is too many</source>
            <translation>hat {pixels} Megapixel, das sind zu viele</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>held back by a filter</source>
            <translation>von einem Filter zurückgehalten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hotkeys_page.py" />
            <source>hotkey shortcut chord keyboard global record press test quick prompt region question command desktop portal GNOME KDE Sway Hyprland binding</source>
            <translation>Tastenkürzel Tastenkombination Tastatur global aufzeichnen drücken testen Schnelleingabe Bereich Frage Befehl Arbeitsumgebung Portal GNOME KDE Sway Hyprland Belegung hotkey shortcut</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>how much the log tells: {log_levels}</source>
            <translation>wie viel das Protokoll festhält: {log_levels}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/argument_words.py" />
            <source>ignored explicit argument %r</source>
            <translation>%r hat hier nichts zu sagen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>in OPENROUTER_API_KEY, for this run only</source>
            <translation>in OPENROUTER_API_KEY, nur für diesen Lauf</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/search_line.py" />
            <source>in dollars</source>
            <translation>in Dollar</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>in memory, for this session only</source>
            <translation>im Speicher, nur für diese Sitzung</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/results_list.py" />
            <source>in the bin</source>
            <translation>im Papierkorb</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>in the keyring</source>
            <translation>im Schlüsselbund</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/waiting.py" />
            <source>in {seconds} s</source>
            <translation>in {seconds} s</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>interrupted</source>
            <translation>unterbrochen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/argument_words.py" />
            <source>invalid %(type)s value: %(value)r</source>
            <translation>ungültiger Wert für %(type)s: %(value)r</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/argument_words.py" />
            <source>invalid choice: %(value)r (choose from %(choices)s)</source>
            <translation>%(value)r gibt es nicht (zur Wahl stehen %(choices)s)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/page.py" />
            <source>is as it comes with Offhand again</source>
            <translation>ist wieder so, wie mit Offhand geliefert</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/page.py" />
            <source>is deleted</source>
            <translation>ist gelöscht</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/chords.py" />
            <source>is empty</source>
            <translation>ist leer</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/chords.py" />
            <source>is more than one chord</source>
            <translation>ist mehr als eine Tastenkombination</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <source>is nested too deeply</source>
            <translation>ist zu tief verschachtelt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <source>is not JSON: {error}</source>
            <translation>ist kein JSON: {error}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>is not JSON: {problem}</source>
            <translation>ist kein JSON: {problem}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <location filename="../../desktop/offhand/openrouter/addresses.py" />
            <source>is not an address</source>
            <translation>ist keine Adresse</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>is not installed</source>
            <translation>ist nicht installiert</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/page.py" />
            <source>is that of another command</source>
            <translation>gehört einem anderen Befehl</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>is too large</source>
            <translation>ist zu groß</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/chord_table.py" />
            <source>is used by: {command}</source>
            <translation>wird benutzt von: {command}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>is {size} MB, and {limit} MB are the most</source>
            <translation>hat {size} MB, und höchstens {limit} MB sind möglich</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>is {size} MB, which is too large</source>
            <translation>hat {size} MB, das ist zu groß</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/dbus/bus.py" />
            <source>it cannot be reached</source>
            <translation>er ist nicht erreichbar</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/ask.py" />
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>it cannot be read</source>
            <translation>es ist nicht lesbar</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/dbus/bus.py" />
            <source>it did not answer within {first_patience:g} s</source>
            <translation>er hat nicht innerhalb von {first_patience:g} s geantwortet</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/probe.py" />
            <source>it did not answer within {patience:g} s</source>
            <translation>er hat nicht innerhalb von {patience:g} s geantwortet</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>it ends before it is complete</source>
            <translation>es endet, bevor es vollständig ist</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/portal.py" />
            <source>it has gone</source>
            <translation>er ist nicht mehr da</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/backups.py" />
            <source>it has no chats</source>
            <translation>sie enthält keine Chats</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/screenshot/picture_file.py" />
            <source>it has {width} × {height} pixels</source>
            <translation>es hat {width} × {height} Pixel</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/dbus/bus.py" />
            <location filename="../../desktop/offhand/system/probe.py" />
            <source>it hung up</source>
            <translation>er hat die Verbindung beendet</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>it is a copy of the program's own folders, which only that program can read</source>
            <translation>es ist eine Kopie der eigenen Ordner des Programms, die nur jenes Programm lesen kann</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/screenshot/picture_file.py" />
            <source>it is a link, and no plain file</source>
            <translation>es ist eine Verknüpfung und keine gewöhnliche Datei</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>it is being asked</source>
            <translation>es wird gefragt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/local_files.py" />
            <source>it is empty</source>
            <translation>es ist leer</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>it is encrypted; unpack it first</source>
            <translation>es ist verschlüsselt; zuerst entpacken</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/ask.py" />
            <source>it is larger than {largest_file} MiB</source>
            <translation>es ist größer als {largest_file} MiB</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/attached_texts.py" />
            <location filename="../../desktop/offhand/services/run_attachments.py" />
            <source>it is neither a picture nor text</source>
            <translation>es ist weder Bild noch Text</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/answer_files.py" />
            <source>it is no ordinary file</source>
            <translation>es ist keine gewöhnliche Datei</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/screenshot/picture_file.py" />
            <source>it is no plain file</source>
            <translation>es ist keine gewöhnliche Datei</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/ask.py" />
            <source>it is not a file</source>
            <translation>es ist keine Datei</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/openrouter/pictures.py" />
            <source>it is not a public address</source>
            <translation>es ist keine öffentliche Adresse</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>it is not an export that Offhand knows</source>
            <translation>es ist kein Export, den Offhand kennt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/ask.py" />
            <source>it is not text</source>
            <translation>es ist kein Text</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/answer_files.py" />
            <source>it is not written in UTF-8</source>
            <translation>es ist nicht in UTF-8 geschrieben</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>it is too large</source>
            <translation>es ist zu groß</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/screenshot/picture_file.py" />
            <source>it lies at an address that is no file of this computer</source>
            <translation>es liegt an einer Adresse, die keine Datei dieses Rechners ist</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/screenshot/picture_file.py" />
            <source>it lies at an address that is none</source>
            <translation>es liegt an einer Adresse, die keine ist</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/markdown/links.py" />
            <source>it says {shown}, but leads to {target}</source>
            <translation>es nennt {shown}, führt aber zu {target}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/markdown/links.py" />
            <source>it says {shown}, but writes to {target}</source>
            <translation>es nennt {shown}, schreibt aber an {target}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/openrouter/pictures.py" />
            <source>it took too long</source>
            <translation>es hat zu lange gedauert</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/markdown/links.py" />
            <source>its address begins with a name that only looks like a site; it leads to {host}</source>
            <translation>seine Adresse beginnt mit einem Namen, der nur wie eine Website aussieht; es führt zu {host}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/dbus/bus.py" />
            <location filename="../../desktop/offhand/system/probe.py" />
            <source>its address or its answer makes no sense</source>
            <translation>seine Adresse oder Antwort ergibt keinen Sinn</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/dbus/bus.py" />
            <source>its answer makes no sense</source>
            <translation>seine Antwort ergibt keinen Sinn</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>its content makes no sense</source>
            <translation>der Inhalt ergibt keinen Sinn</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/screenshot/picture_file.py" />
            <source>its file cannot be read ({strerror})</source>
            <translation>die Datei ist nicht lesbar ({strerror})</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/screenshot/picture_file.py" />
            <source>its file has {st_size} MB</source>
            <translation>die Datei hat {st_size} MB</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/screenshot/picture_file.py" />
            <source>its file holds no picture that can be read</source>
            <translation>die Datei enthält kein lesbares Bild</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/screenshot/picture_file.py" />
            <source>its file is gone</source>
            <translation>die Datei ist verschwunden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/backups.py" />
            <source>its list is not complete</source>
            <translation>ihre Liste ist nicht vollständig</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/screenshot/portal.py" />
            <source>its portal has gone</source>
            <translation>ihr Portal ist nicht mehr da</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/portal.py" />
            <source>its portal has no {short_name}</source>
            <translation>ihr Portal kennt kein {short_name}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/portal.py" />
            <source>its portal opens no session for {short_name}</source>
            <translation>ihr Portal öffnet keine Sitzung für {short_name}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>its price is not known beforehand: taken for {times} these prices</source>
            <translation>der Preis ist vorher nicht bekannt: angenommen wird {times} diese Preise</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>keep settings, data, cache and logs in this folder</source>
            <translation>Einstellungen, Daten, Zwischenspeicher und Protokolle in diesem Ordner halten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/desktop_findings.py" />
            <source>known to the desktop alone</source>
            <translation>nur der Arbeitsumgebung bekannt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>lang: English | German</source>
            <translation>lang: English | German</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/html_file.py" />
            <source>last message {moment}</source>
            <translation>letzte Nachricht {moment}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>last press: {label} {moment}</source>
            <translation>zuletzt gedrückt: {label} {moment}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/answer_column.py" />
            <source>leads</source>
            <translation>führt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>leave out what models thought</source>
            <translation>weglassen, was Modelle gedacht haben</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/models.py" />
            <source>less than a minute</source>
            <translation>weniger als eine Minute</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>less than {least}</source>
            <translation>weniger als {least}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>limit {limit}</source>
            <translation>Grenze {limit}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>limit {limit}, anew {when}</source>
            <translation>Grenze {limit}, neu {when}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <source>line {line}: {said}</source>
            <translation>Zeile {line}: {said}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/local_files.py" />
            <source>links that lead in a circle</source>
            <translation>Verknüpfungen, die im Kreis führen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>list the chats: id, date, title</source>
            <translation>die Chats auflisten: Kennung, Datum, Titel</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>list the commands</source>
            <translation>die Befehle auflisten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/models_parser.py" />
            <source>list the models</source>
            <translation>die Modelle auflisten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/remote_pictures.py" />
            <source>loading…</source>
            <translation>wird geladen …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>missing: {loss}</source>
            <translation>fehlt: {loss}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_actions.py" />
            <source>moved to “{name}”</source>
            <translation>verschoben nach „{name}“</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <source>must be a JSON object</source>
            <translation>muss ein JSON-Objekt sein</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>must be a JSON object in braces</source>
            <translation>muss ein JSON-Objekt in geschweiften Klammern sein</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>must be a full path</source>
            <translation>muss ein vollständiger Pfad sein</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <source>must be a full path, or begin with ~</source>
            <translation>muss ein vollständiger Pfad sein oder mit ~ beginnen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>must be a list of texts</source>
            <translation>muss eine Liste von Texten sein</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>must be a list of texts, none of them empty</source>
            <translation>muss eine Liste von Texten sein, von denen keiner leer ist</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>must be a number</source>
            <translation>muss eine Zahl sein</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/chord_table.py" />
            <source>must be a table of actions and their chords</source>
            <translation>muss eine Tabelle von Aktionen und ihren Tastenkombinationen sein</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/command_texts.py" />
            <source>must be a table, or JSON as text</source>
            <translation>muss eine Tabelle sein, oder JSON als Text</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>must be a whole number</source>
            <translation>muss eine ganze Zahl sein</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>must be an amount</source>
            <translation>muss ein Betrag sein</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <location filename="../../desktop/offhand/ui/dialogs/notation.py" />
            <source>must be an amount such as 2.50</source>
            <translation>muss ein Betrag wie 2.50 sein</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>must be an id such as x-ai/grok-4</source>
            <translation>muss eine Kennung wie x-ai/grok-4 sein</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <source>must be at most {longest} characters</source>
            <translation>darf höchstens {longest} Zeichen haben</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>must be between {low:,} and {high:,}</source>
            <translation>muss zwischen {low:,} und {high:,} liegen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <source>must be letters, digits and single hyphens, in lower case</source>
            <translation>muss aus Kleinbuchstaben, Ziffern und einzelnen Bindestrichen bestehen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>must be lines such as lang: English | German</source>
            <translation>müssen Zeilen sein wie lang: English | German</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>must be one line of visible characters</source>
            <translation>muss eine Zeile aus sichtbaren Zeichen sein</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/command_texts.py" />
            <source>must be one of {names}</source>
            <translation>muss eines davon sein: {names}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>must be one of {offered}</source>
            <translation>muss eines von {offered} sein</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/chord_table.py" />
            <location filename="../../desktop/offhand/domain/setting.py" />
            <location filename="../../desktop/offhand/storage/command_texts.py" />
            <source>must be text</source>
            <translation>muss Text sein</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>must be true or false</source>
            <translation>muss wahr oder falsch sein</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/notation.py" />
            <source>must be {wanted}</source>
            <translation>muss {wanted} sein</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/command_texts.py" />
            <source>must hold nothing but what JSON knows</source>
            <translation>darf nur enthalten, was JSON kennt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>must look like http://host:port</source>
            <translation>muss wie http://rechner:port aussehen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <source>must name a file</source>
            <translation>muss eine Datei nennen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/command_texts.py" />
            <source>must name lists of texts, such as lang = ["English", "German"]</source>
            <translation>muss Listen von Texten nennen, etwa lang = ["English", "German"]</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <source>must name the file that answers are appended to</source>
            <translation>muss die Datei nennen, an die Antworten angehängt werden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>must not be empty</source>
            <translation>darf nicht leer sein</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>must not hold a ? or #</source>
            <translation>darf kein ? oder # enthalten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>must not hold a name or password</source>
            <translation>darf keinen Namen und kein Passwort enthalten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <location filename="../../desktop/offhand/openrouter/addresses.py" />
            <source>must start with https:// and name a host</source>
            <translation>muss mit https:// beginnen und einen Rechner nennen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>must use https: the key would travel in clear</source>
            <translation>muss https verwenden: Der Schlüssel würde offen übertragen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/export.py" />
            <source>name the chats to export, or say --all; --list shows them</source>
            <translation>die zu exportierenden Chats nennen oder --all angeben; --list zeigt sie</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/chords.py" />
            <source>needs Ctrl, Alt or the logo key, or nobody could type it any more</source>
            <translation>braucht Strg, Alt oder die Logo-Taste, sonst könnte es niemand mehr tippen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/chord_field.py" />
            <source>needs one more key beside those that are held</source>
            <translation>braucht außer den gehaltenen noch eine weitere Taste</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/switcher.py" />
            <source>new in {branches}</source>
            <translation>neu in {branches}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/secrets/secret_service.py" />
            <source>no Secret Service is running or can be started</source>
            <translation>kein Secret Service läuft oder lässt sich starten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <source>no answer within {patience:g} s</source>
            <translation>keine Antwort innerhalb von {patience:g} s</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>no chats</source>
            <translation>keine Chats</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>no fee</source>
            <translation>keine Gebühr</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/local_files.py" />
            <location filename="../../desktop/offhand/storage/answer_files.py" />
            <source>no file can have this name</source>
            <translation>keine Datei kann so heißen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>no key makes it here</source>
            <translation>keine Taste hier erzeugt sie</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/desk.py" />
            <source>no key wanted</source>
            <translation>kein Schlüssel gewünscht</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>no limit</source>
            <translation>keine Grenze</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <source>no list kept yet; it comes with the first start</source>
            <translation>noch keine Liste vorhanden; sie kommt beim ersten Start</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/local_files.py" />
            <source>no ordinary file</source>
            <translation>keine gewöhnliche Datei</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/autostart/windows.py" />
            <location filename="../../desktop/offhand/system/screenshot/picture_file.py" />
            <source>no reason given</source>
            <translation>ohne Angabe von Gründen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>no window had the keyboard</source>
            <translation>kein Fenster hatte den Tastaturfokus</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>nobody lists a price for it: the usual one is taken</source>
            <translation>niemand nennt einen Preis dafür: der übliche gilt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>none for {address} (environment)</source>
            <translation>keiner für {address} (Umgebung)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>none set; the account's credit is the limit</source>
            <translation>keine gesetzt; das Guthaben des Kontos ist die Grenze</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>none stored</source>
            <translation>keiner gespeichert</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>none was pressed yet</source>
            <translation>noch keines gedrückt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/slot_rows.py" />
            <source>none yet</source>
            <translation>noch nichts</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <source>none, and a server on this computer may do without{keyring}</source>
            <translation>keiner, und ein Server auf diesem Rechner kommt vielleicht ohne aus{keyring}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>none: ask, key, models and doctor work, windows do not</source>
            <translation>keine: ask, key, models und doctor funktionieren, Fenster nicht</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/desktop_findings.py" />
            <source>none: unseen answers are told in the task bar alone</source>
            <translation>keine: auf ungesehene Antworten weist nur die Fensterleiste hin</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>none: {reason}</source>
            <translation>keine: {reason}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <source>none; store one with offhand key set{keyring}</source>
            <translation>keiner; speichern mit „offhand key set“{keyring}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/backups.py" />
            <source>not a backup of Offhand</source>
            <translation>keine Sicherung von Offhand</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/argument_words.py" />
            <source>not allowed with argument %s</source>
            <translation>geht nicht zusammen mit %s</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>not imported: a chat without a name, {reasons}</source>
            <translation>nicht importiert: ein Chat ohne Namen, {reasons}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>not imported: {count} more</source>
            <translation>nicht importiert: {count} weitere</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>not imported: “{name}”, {reasons}</source>
            <translation>nicht importiert: „{name}“, {reasons}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <source>not in force: {told}</source>
            <translation>nicht wirksam: {told}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <source>not known</source>
            <translation>unbekannt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>not known yet: the API is asked for it</source>
            <translation>noch nicht bekannt: Die API wird danach gefragt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>not known: the list has no prices of this model</source>
            <translation>unbekannt: Die Liste hat keine Preise dieses Modells</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/offers.py" />
            <source>not measured</source>
            <translation>nicht gemessen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>not on the list: taken for {amount}</source>
            <translation>nicht in der Liste: angenommen wird {amount}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/search_line.py" />
            <source>not this word</source>
            <translation>ohne dieses Wort</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>not told</source>
            <translation>nicht genannt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>not told by the server</source>
            <translation>vom Server nicht genannt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>note: OPENROUTER_API_KEY is set and overrules the key in the keyring</source>
            <translation>Hinweis: OPENROUTER_API_KEY ist gesetzt und gilt vor dem Schlüssel im Schlüsselbund</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>note: OPENROUTER_API_KEY is still set</source>
            <translation>Hinweis: OPENROUTER_API_KEY ist weiterhin gesetzt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>nothing is selected in {name}, so nothing was replaced</source>
            <translation>in {name} ist nichts markiert, daher wurde nichts ersetzt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>nothing left on the key</source>
            <translation>nichts mehr auf dem Schlüssel</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/waiting.py" />
            <source>now</source>
            <translation>jetzt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>of it from the cache</source>
            <translation>davon aus dem Zwischenspeicher</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>of it thinking</source>
            <translation>davon Nachdenken</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>of it to read</source>
            <translation>davon zu lesen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <source>of {name} must be 1 to {most_choices} texts</source>
            <translation>von {name} müssen 1 bis {most_choices} Texte sein</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <source>of {name} must be lines of at most {longest_choice} visible characters</source>
            <translation>von {name} müssen Zeilen mit höchstens {longest_choice} sichtbaren Zeichen sein</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>offhand [FILE ...]
       offhand COMMAND ...
       offhand COMMAND --help</source>
            <translation>offhand [DATEI ...]
       offhand BEFEHL ...
       offhand BEFEHL --help</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>offhand [FILE ...] [--new-chat] [--hidden] [common options]</source>
            <translation>offhand [DATEI ...] [--new-chat] [--hidden] [allgemeine Optionen]</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/handover.py" />
            <source>offhand: it runs already, so --{name} has no effect</source>
            <translation>offhand: es läuft bereits, --{name} hat daher keine Wirkung</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/export.py" />
            <source>offhand: there is no chat to export</source>
            <translation>offhand: es gibt keinen Chat zu exportieren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/ask.py" />
            <source>offhand: what {model} costs is not known, so no cap was held against it</source>
            <translation>offhand: Was {model} kostet, ist nicht bekannt, daher wurde keine Obergrenze geprüft</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/backup.py" />
            <location filename="../../desktop/offhand/cli/export.py" />
            <source>offhand: {lost} no longer kept</source>
            <translation>offhand: {lost} nicht mehr vorhanden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>offhand: {message}; see {program} --help</source>
            <translation>offhand: {message}; siehe {program} --help</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/ask.py" />
            <source>offhand: {sentence} Trying again in {wait:.0f} s ({attempt}).</source>
            <translation>offhand: {sentence} Neuer Versuch in {wait:.0f} s ({attempt}).</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>on its way</source>
            <translation>unterwegs</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>on {tm_mday} {months}{year} {clock}</source>
            <translation>am {tm_mday}. {months}{year} {clock}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/desktop_findings.py" />
            <source>on, but {gone} is not there any more</source>
            <translation>eingeschaltet, aber {gone} ist nicht mehr da</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/argument_words.py" />
            <source>one of the arguments %s is required</source>
            <translation>eines dieser Argumente fehlt: %s</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/models_parser.py" />
            <source>only models that match every WORD</source>
            <translation>nur Modelle, auf die jedes WORT passt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/models_parser.py" />
            <source>only models that read so many, for instance 128k</source>
            <translation>nur Modelle, die so viele lesen, zum Beispiel 128k</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/models_parser.py" />
            <source>only models with this, one of {model_wishes}; may be repeated</source>
            <translation>nur Modelle mit diesem, eines aus {model_wishes}; mehrfach möglich</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/export.py" />
            <source>only one chat fits on standard output, or all of them as JSON</source>
            <translation>auf die Standardausgabe passt nur ein Chat, oder alle als JSON</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>only {left} left on the key</source>
            <translation>nur noch {left} auf dem Schlüssel</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>open the chat window on the built-in demo</source>
            <translation>das Chatfenster mit der eingebauten Demo öffnen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/argument_words.py" />
            <source>options</source>
            <translation>Optionen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/search_line.py" />
            <source>or 7d, today</source>
            <translation>oder 7d, today</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/search_line.py" />
            <source>or bin, all</source>
            <translation>oder bin, all</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/search_line.py" />
            <source>or file, code</source>
            <translation>oder file, code</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>over {name}</source>
            <translation>über {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>parts of {mended_messages}</source>
            <translation>Teile von {mended_messages}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>paste it</source>
            <translation>einfügen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/local_files.py" />
            <source>permission denied</source>
            <translation>Zugriff verweigert</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/entries.py" />
            <location filename="../../desktop/offhand/ui/quick_prompt/context.py" />
            <source>picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>pictures</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/argument_words.py" />
            <source>positional arguments</source>
            <translation>Argumente</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/hiding.py" />
            <source>press {chord} for the quick prompt, which leads to the window, or start</source>
            <translation>mit {chord} die Schnelleingabe öffnen, die zum Fenster führt, oder</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>press {keys}</source>
            <translation>{keys} drücken</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>price not known</source>
            <translation>Preis unbekannt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>price not known, caps not checked</source>
            <translation>Preis unbekannt, Obergrenzen nicht geprüft</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>price varies</source>
            <translation>Preis schwankt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/models_parser.py" />
            <source>print a JSON array instead of the table</source>
            <translation>ein JSON-Feld statt der Tabelle ausgeben</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>print one object: text, model, provider, usage, cost, finish_reason, id</source>
            <translation>ein Objekt ausgeben: text, model, provider, usage, cost, finish_reason, id</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>print the answer in one piece</source>
            <translation>die Antwort am Stück ausgeben</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>print the licences of all that it is made of</source>
            <translation>die Lizenzen aller Bestandteile ausgeben</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>prompts over {min_prompt_tokens:,} tokens</source>
            <translation>Eingaben über {min_prompt_tokens:,} Token</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/explanation.py" />
            <source>provider's text</source>
            <translation>Text des Anbieters</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>put a backup in place</source>
            <translation>eine Sicherung einspielen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_actions.py" />
            <source>restored</source>
            <translation>wiederhergestellt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/backup.py" />
            <source>restored {chats}, {messages}</source>
            <translation>wiederhergestellt: {chats}, {messages}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>run a saved command</source>
            <translation>einen gespeicherten Befehl ausführen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>run needs the NAME of a command; offhand run --list names all</source>
            <translation>run braucht den NAMEN eines Befehls; offhand run --list nennt alle</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>save anyway</source>
            <translation>trotzdem speichern</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>say what works here</source>
            <translation>sagen, was hier funktioniert</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>say which version</source>
            <translation>die Version nennen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>screen readers do not hear of windows</source>
            <translation>Bildschirmleser erfahren nichts von Fenstern</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/offers.py" />
            <source>seat {headquarters}</source>
            <translation>Sitz {headquarters}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>send it anyway this once</source>
            <translation>dieses eine Mal trotzdem senden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/labels.py" />
            <source>served by: {provider}</source>
            <translation>bedient von: {provider}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/offers.py" />
            <source>service tier {tier}</source>
            <translation>Dienststufe {tier}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>set, look at or delete the API key in the keyring</source>
            <translation>den API-Schlüssel im Schlüsselbund setzen, ansehen oder löschen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/export.py" />
            <source>several chats need a folder, and “{output}” is a file</source>
            <translation>mehrere Chats brauchen einen Ordner, und „{output}“ ist eine Datei</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>show a picture</source>
            <translation>ein Bild zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>show an empty chat, not the last one</source>
            <translation>einen leeren Chat zeigen, nicht den letzten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>show or hide the quick prompt</source>
            <translation>die Schnelleingabe zeigen oder verstecken</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/argument_words.py" />
            <source>show this help message and exit</source>
            <translation>diese Hilfe zeigen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/search_line.py" />
            <source>side by side</source>
            <translation>nebeneinander</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <source>something else answered: {failure}</source>
            <translation>etwas anderes hat geantwortet: {failure}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>something else is selected in {name} by now, so nothing was replaced</source>
            <translation>in {name} ist inzwischen etwas anderes markiert, daher wurde nichts ersetzt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>sound</source>
            <translation>Ton</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>start without showing the window, for a hotkey to call</source>
            <translation>ohne sichtbares Fenster starten, damit ein Tastenkürzel es ruft</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>starts when asked for</source>
            <translation>startet bei Bedarf</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/app/autostart.py" />
            <source>stays as it is: {problem}</source>
            <translation>bleibt, wie es ist: {problem}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/app/closing.py" />
            <source>still running in the tray</source>
            <translation>läuft weiter im Infobereich</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/app/closing.py" />
            <source>still running without a tray</source>
            <translation>läuft weiter ohne Infobereich</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>stopped</source>
            <translation>angehalten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>stopped by you</source>
            <translation>von Hand angehalten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>switched off in the settings</source>
            <translation>in den Einstellungen ausgeschaltet</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>take in chats of files and of other programs</source>
            <translation>Chats aus Dateien und anderen Programmen übernehmen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>take the region of before, without choosing</source>
            <translation>den vorigen Bereich ohne Auswahl nehmen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>taken for that of a token, as it is small: the list does not say</source>
            <translation>als Preis eines Tokens verstanden, da er klein ist: die Liste sagt es nicht</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>taken for that of a whole picture, as it is large: the list does not say</source>
            <translation>als Preis eines ganzen Bildes verstanden, da er groß ist: die Liste sagt es nicht</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_actions.py" />
            <source>taken out of the archive</source>
            <translation>aus dem Archiv geholt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_actions.py" />
            <source>taken out of the folder</source>
            <translation>aus dem Ordner genommen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>takes at most {maximum:.0f} texts</source>
            <translation>nimmt höchstens {maximum:.0f} Texte</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>talk to this address instead of OpenRouter's</source>
            <translation>diese Adresse statt der von OpenRouter ansprechen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>text</source>
            <translation>Text</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>the X server</source>
            <translation>den X-Server</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/choice.py" />
            <source>the X server does not answer</source>
            <translation>der X-Server antwortet nicht</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/x11.py" />
            <source>the X server has gone</source>
            <translation>der X-Server ist nicht mehr da</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>the backup</source>
            <translation>die Sicherung</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>the cap for one message</source>
            <translation>der Obergrenze je Nachricht</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <source>the choices of {name} are not used: write {{{name}:{choice}}}</source>
            <translation>die Auswahl von {name} wird nicht verwendet: {{{name}:{choice}}} schreiben</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/explanation.py" />
            <source>the command line makes no sense</source>
            <translation>die Befehlszeile ergibt keinen Sinn</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>the connection broke</source>
            <translation>die Verbindung brach ab</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/opening.py" />
            <source>the database of another program</source>
            <translation>die Datenbank eines anderen Programms</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>the desktop broke down while it was asked</source>
            <translation>die Arbeitsumgebung ist bei der Anfrage ausgefallen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/autostart/portal.py" />
            <source>the desktop did not answer</source>
            <translation>die Arbeitsumgebung hat nicht geantwortet</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>the desktop did not give it</source>
            <translation>die Arbeitsumgebung hat es nicht vergeben</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/autostart/portal.py" />
            <source>the desktop does not allow it</source>
            <translation>die Arbeitsumgebung erlaubt es nicht</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/portal.py" />
            <source>the desktop has ended it</source>
            <translation>die Arbeitsumgebung hat es beendet</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/autostart/portal.py" />
            <source>the desktop keeps it</source>
            <translation>die Arbeitsumgebung behält es bei</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/notify/portal.py" />
            <source>the desktop portal does not answer</source>
            <translation>das Portal der Arbeitsumgebung antwortet nicht</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/autostart/portal.py" />
            <location filename="../../desktop/offhand/system/notify/portal.py" />
            <source>the desktop portal has gone</source>
            <translation>das Portal der Arbeitsumgebung ist nicht mehr da</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/autostart/portal.py" />
            <source>the desktop portal refuses: {text}</source>
            <translation>das Portal der Arbeitsumgebung lehnt ab: {text}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/portal.py" />
            <source>the desktop refused</source>
            <translation>die Arbeitsumgebung hat abgelehnt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/autostart/portal.py" />
            <source>the desktop said no</source>
            <translation>die Arbeitsumgebung hat abgelehnt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>the desktop's own dialogs are not used</source>
            <translation>die Dialoge der Arbeitsumgebung werden nicht verwendet</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/portal.py" />
            <source>the desktop's portal has gone</source>
            <translation>das Portal der Arbeitsumgebung ist nicht mehr da</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/portal.py" />
            <source>the desktop's question was answered with no</source>
            <translation>die Rückfrage der Arbeitsumgebung wurde mit Nein beantwortet</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>the desktop, or you when it asked, said no</source>
            <translation>die Arbeitsumgebung oder eine Rückfrage hat es abgelehnt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>the desktop’s portal (GlobalShortcuts)</source>
            <translation>das Portal der Arbeitsumgebung (GlobalShortcuts)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <source>the desktop’s settings</source>
            <translation>die Einstellungen der Arbeitsumgebung</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/local_files.py" />
            <source>the disk reports an error</source>
            <translation>der Datenträger meldet einen Fehler</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/command_files.py" />
            <source>the file cannot be read: {strerror}</source>
            <translation>die Datei ist nicht lesbar: {strerror}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/command_files.py" />
            <source>the file is larger than {largest} KiB</source>
            <translation>die Datei ist größer als {largest} KiB</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>the file or folder to write; - is standard output</source>
            <translation>die Datei oder der Ordner, in die geschrieben wird; - ist die Standardausgabe</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/opening.py" />
            <source>the file's header makes no sense</source>
            <translation>der Kopf der Datei ergibt keinen Sinn</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/argument_words.py" />
            <source>the following arguments are required: %s</source>
            <translation>diese Argumente fehlen: %s</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/command_texts.py" />
            <source>the head holds a number of too many digits</source>
            <translation>der Kopf enthält eine Zahl mit zu vielen Stellen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/command_texts.py" />
            <source>the head is nested too deeply</source>
            <translation>der Kopf ist zu tief verschachtelt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/command_texts.py" />
            <source>the head is not TOML: {reason}</source>
            <translation>der Kopf ist kein TOML: {reason}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/command_texts.py" />
            <source>the head stands between lines of +++ and is TOML, not between ---</source>
            <translation>der Kopf steht zwischen Zeilen aus +++ und ist TOML, nicht zwischen ---</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/command_texts.py" />
            <source>the head that begins here has no line of +++ at its end</source>
            <translation>dem hier beginnenden Kopf fehlt die Zeile aus +++ am Ende</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/saved_commands.py" />
            <source>the input is longer than {longest_input:,} characters</source>
            <translation>die Eingabe ist länger als {longest_input:,} Zeichen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>the key can be kept for a session only</source>
            <translation>der Schlüssel lässt sich nur für eine Sitzung aufbewahren</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>the keyboard has no key for it</source>
            <translation>die Tastatur hat keine Taste dafür</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/recipes.py" />
            <source>the keyboard settings of this desktop</source>
            <translation>die Tastatureinstellungen dieser Arbeitsumgebung</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <location filename="../../desktop/offhand/ui/dialogs/key_page.py" />
            <source>the keyring</source>
            <translation>dem Schlüsselbund</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <source>the keyring did not answer within {patience:g} s</source>
            <translation>der Schlüsselbund hat nicht innerhalb von {patience:g} s geantwortet</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/gnome.py" />
            <source>the list of shortcuts could not be read</source>
            <translation>die Liste der Tastenkürzel war nicht lesbar</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/local_files.py" />
            <source>the name is too long</source>
            <translation>der Name ist zu lang</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/markdown/links.py" />
            <source>the name of its site, {host}, has letters that may be mistaken for others</source>
            <translation>der Name seiner Website, {host}, hat Buchstaben, die mit anderen verwechselt werden können</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/notices.py" />
            <source>the newest Grok on the list</source>
            <translation>das neueste Grok der Liste</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>the next tier</source>
            <translation>der nächsten Stufe</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/autostart/desktop_file.py" />
            <source>the path of the program cannot be written into a desktop file</source>
            <translation>der Pfad des Programms lässt sich nicht in eine Desktop-Datei schreiben</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/portal.py" />
            <source>the portal answered: {text}</source>
            <translation>das Portal antwortete: {text}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/screenshot/portal.py" />
            <source>the portal named no file</source>
            <translation>das Portal nannte keine Datei</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/screenshot/portal.py" />
            <source>the portal of this desktop does not answer</source>
            <translation>das Portal dieser Arbeitsumgebung antwortet nicht</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>the portal of this desktop has no GlobalShortcuts</source>
            <translation>das Portal dieser Arbeitsumgebung kennt kein GlobalShortcuts</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/screenshot/portal.py" />
            <source>the portal of this desktop takes no screenshots</source>
            <translation>das Portal dieser Arbeitsumgebung nimmt keine Bildschirmfotos auf</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>the portal of this desktop takes none</source>
            <translation>das Portal dieser Arbeitsumgebung nimmt keine auf</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>the program</source>
            <translation>das Programm</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>the question</source>
            <translation>die Frage</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>the record of {lost_usage}</source>
            <translation>die Aufzeichnung von {lost_usage}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/autostart/windows.py" />
            <source>the registry refuses: {detail}</source>
            <translation>die Registrierung verweigert: {detail}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>the rest of it is damaged</source>
            <translation>der Rest ist beschädigt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/ask.py" />
            <source>the schema {name} is not JSON</source>
            <translation>das Schema {name} ist kein JSON</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/ask.py" />
            <source>the schema {name} is not a JSON object</source>
            <translation>das Schema {name} ist kein JSON-Objekt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>the server</source>
            <translation>der Server</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>the server did not say</source>
            <translation>der Server nannte es nicht</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/notify/freedesktop.py" />
            <source>the service for notifications does not answer</source>
            <translation>der Dienst für Benachrichtigungen antwortet nicht</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/portal.py" />
            <location filename="../../desktop/offhand/system/screenshot/portal.py" />
            <source>the session bus has gone</source>
            <translation>der Sitzungsbus ist nicht mehr da</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/notify/freedesktop.py" />
            <source>the session bus makes no sense</source>
            <translation>der Sitzungsbus ergibt keinen Sinn</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>the system prompt of this question</source>
            <translation>der Systemprompt dieser Frage</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/desktop_findings.py" />
            <source>the system's own</source>
            <translation>der des Systems</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>the titles of {headless}</source>
            <translation>die Titel von {headless}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/notify/choice.py" />
            <source>the tray shows them, and it is not there</source>
            <translation>der Infobereich zeigt sie an, und er ist nicht da</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>the window of {name} has gone</source>
            <translation>das Fenster von {name} ist nicht mehr da</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/screenshot/capture.py" />
            <source>the window system hands out no picture of it</source>
            <translation>das Fenstersystem gibt kein Bild davon heraus</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>the {ratio} tier</source>
            <translation>der Stufe {ratio}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/app/history.py" />
            <source>there are chats in that folder already; they are shown from the next start on</source>
            <translation>in diesem Ordner liegen bereits Chats; sie werden ab dem nächsten Start angezeigt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/backup.py" />
            <source>there are no chats in this data folder to back up</source>
            <translation>in diesem Datenordner sind keine Chats zu sichern</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/backup.py" />
            <source>there is no backup “{path}”</source>
            <translation>es gibt keine Sicherung „{path}“</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/export.py" />
            <source>there is no chat “{name}”; offhand export --list shows them</source>
            <translation>es gibt keinen Chat „{name}“; offhand export --list zeigt alle</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>there is no command or file {name!r}</source>
            <translation>es gibt weder einen Befehl noch eine Datei {name!r}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/saved_commands.py" />
            <source>there is no command “{name}”; did you mean {close}</source>
            <translation>einen Befehl „{name}“ gibt es nicht; war {close} gemeint</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/saved_commands.py" />
            <source>there is no command “{name}”; offhand run --list names all</source>
            <translation>einen Befehl „{name}“ gibt es nicht; offhand run --list nennt alle</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/choice.py" />
            <location filename="../../desktop/offhand/system/screenshot/choice.py" />
            <source>there is no display</source>
            <translation>es gibt keine Anzeige</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/app/ownership.py" />
            <source>there is no display to open a window on; `offhand ask` needs none</source>
            <translation>es gibt keine Anzeige, auf der sich ein Fenster öffnen ließe; „offhand ask“ braucht keine</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/backup.py" />
            <source>there is no folder “{parent}”</source>
            <translation>es gibt keinen Ordner „{parent}“</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/app/tray_messages.py" />
            <source>there is no icon to show it at</source>
            <translation>es gibt kein Symbol, an dem es angezeigt werden könnte</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>there is no portal</source>
            <translation>es gibt kein Portal</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/answer_files.py" />
            <source>there is no room on the disk</source>
            <translation>auf dem Datenträger ist kein Platz</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/notify/choice.py" />
            <source>there is no session bus</source>
            <translation>es gibt keinen Sitzungsbus</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/autostart/portal.py" />
            <location filename="../../desktop/offhand/system/hotkeys/portal.py" />
            <location filename="../../desktop/offhand/system/notify/freedesktop.py" />
            <location filename="../../desktop/offhand/system/notify/portal.py" />
            <location filename="../../desktop/offhand/system/screenshot/portal.py" />
            <source>there is no session bus: {problem}</source>
            <translation>es gibt keinen Sitzungsbus: {problem}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/exporter.py" />
            <source>there is no such chat any more</source>
            <translation>diesen Chat gibt es nicht mehr</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>there is no such file</source>
            <translation>die Datei gibt es nicht</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/ask.py" />
            <source>there is nothing to ask: give a text, a file, or pipe something in</source>
            <translation>es gibt nichts zu fragen: Text oder Datei angeben oder etwas durch eine Pipe leiten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/chat_settings.py" />
            <source>this chat</source>
            <translation>diesen Chat</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>this chat's cap</source>
            <translation>der Obergrenze dieses Chats</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/portal.py" />
            <location filename="../../desktop/offhand/system/screenshot/portal.py" />
            <source>this desktop has no portal</source>
            <translation>diese Arbeitsumgebung hat kein Portal</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/command_files.py" />
            <source>this file name has no letters</source>
            <translation>dieser Dateiname hat keine Buchstaben</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/command_files.py" />
            <source>this is no ordinary file</source>
            <translation>dies ist keine gewöhnliche Datei</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/command_texts.py" />
            <source>this is not text in UTF-8</source>
            <translation>dies ist kein Text in UTF-8</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/command_texts.py" />
            <source>this is not text: it holds a zero byte</source>
            <translation>dies ist kein Text: es enthält ein Nullbyte</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>this month's cap</source>
            <translation>der Obergrenze dieses Monats</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/desktop_findings.py" />
            <source>through the portal</source>
            <translation>über das Portal</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>through the portal (GlobalShortcuts {shortcuts})</source>
            <translation>über das Portal (GlobalShortcuts {shortcuts})</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>through the portal (Screenshot {screenshots})</source>
            <translation>über das Portal (Screenshot {screenshots})</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>through the portal, once it runs</source>
            <translation>über das Portal, sobald es läuft</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/desktop_findings.py" />
            <source>through the tray</source>
            <translation>über den Infobereich</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>through {grab}</source>
            <translation>über {grab}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>through {way}</source>
            <translation>über {way}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>to {target}</source>
            <translation>auf {target}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>today's cap</source>
            <translation>der heutigen Obergrenze</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/remote_pictures.py" />
            <source>too many pictures</source>
            <translation>zu viele Bilder</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>under 1 %</source>
            <translation>unter 1 %</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_desk.py" />
            <source>unknown</source>
            <translation>unbekannt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/argument_words.py" />
            <source>unrecognized arguments: %s</source>
            <translation>unbekannte Argumente: %s</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/search_line.py" />
            <source>until then</source>
            <translation>bis dahin</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>up to {high}</source>
            <translation>bis zu {high}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/offers.py" />
            <source>uptime {uptime} %</source>
            <translation>Verfügbarkeit {uptime} %</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/argument_words.py" />
            <source>usage: </source>
            <translation>Aufruf: </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/offers.py" />
            <source>used less at present</source>
            <translation>zurzeit weniger genutzt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>usually {effort}</source>
            <translation>gewöhnlich {effort}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>varies</source>
            <translation>schwankt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>vary or are not known</source>
            <translation>schwanken oder sind unbekannt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>video</source>
            <translation>Video</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>wants tools</source>
            <translation>verlangt Werkzeuge</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>were not to step in</source>
            <translation>sollten nicht einspringen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/preview.py" />
            <source>what is typed</source>
            <translation>was eingegeben wird</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>what it is run on; - reads standard input</source>
            <translation>worauf er angewendet wird; - liest die Standardeingabe</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>what the provider bills, which was not told</source>
            <translation>was der Anbieter berechnet; wie viel, wurde nicht mitgeteilt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>what the service tier {tier} changes</source>
            <translation>was die Dienststufe {tier} ändert</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>what to attach to the first question</source>
            <translation>was der ersten Frage angehängt wird</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>what to put into it</source>
            <translation>was hineingeschrieben wird</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>what to take in</source>
            <translation>was übernommen wird</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/backup.py" />
            <source>what was there before is in {folder}</source>
            <translation>was vorher dort war, liegt in {folder}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/secrets/secret_service.py" />
            <source>what was written did not come back</source>
            <translation>was geschrieben wurde, kam nicht zurück</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/search_line.py" />
            <source>what you wrote</source>
            <translation>selbst Geschriebenes</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>where to; by default here, with the date</source>
            <translation>wohin; ohne Angabe hierher, mit dem Datum</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/notices.py" />
            <source>which always follows the newest Grok</source>
            <translation>das immer dem neuesten Grok folgt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>which chats</source>
            <translation>welche Chats</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>which one</source>
            <translation>welchen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/search_line.py" />
            <source>who answered</source>
            <translation>wer geantwortet hat</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>who answers, for example x-ai/grok-4</source>
            <translation>wer antwortet, zum Beispiel x-ai/grok-4</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/choice.py" />
            <location filename="../../desktop/offhand/system/screenshot/choice.py" />
            <source>windows are not drawn on a desktop here</source>
            <translation>Fenster werden hier nicht auf einem Desktop gezeichnet</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>with --all: deleted chats as well</source>
            <translation>mit --all: auch gelöschte Chats</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>write chats to files</source>
            <translation>Chats in Dateien schreiben</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>write one file with everything but the key</source>
            <translation>eine Datei mit allem außer dem Schlüssel schreiben</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>{address} for {scheme} (environment)</source>
            <translation>{address} für {scheme} (Umgebung)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/thinking.py" />
            <source>{always}; how long can be chosen.</source>
            <translation>{always}; wie lange, lässt sich wählen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/thinking.py" />
            <source>{always}; it cannot be steered.</source>
            <translation>{always}; steuern lässt es sich nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>{amount} in all</source>
            <translation>insgesamt {amount}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>{amount} this month</source>
            <translation>diesen Monat {amount}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>{amount} this week</source>
            <translation>diese Woche {amount}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>{amount} today</source>
            <translation>heute {amount}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/model_directory.py" />
            <source>{asked} is no longer offered.</source>
            <translation>{asked} wird nicht mehr angeboten.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>{asked} was asked for, which one served was not told</source>
            <translation>{asked} war angefragt, welche geantwortet hat, wurde nicht gesagt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>{back} came back from a snapshot.</source>
            <translation>Aus einer Momentaufnahme kamen zurück: {back}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/exchange.py" />
            <source>{chats} exported to {where}.</source>
            <translation>{chats} exportiert nach {where}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>{chats} with {messages}</source>
            <translation>{chats} mit {messages}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/welcome.py" />
            <source>{choose_model} chooses a model, {new_chat} starts a new chat.</source>
            <translation>{choose_model} wählt ein Modell, {new_chat} beginnt einen neuen Chat.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hotkeys_page.py" />
            <source>{chord} is used by: {user}.</source>
            <translation>{chord} wird verwendet von: {user}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/entry.py" />
            <source>{command} opens a window</source>
            <translation>{command} öffnet ein Fenster</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>{configured} (settings)</source>
            <translation>{configured} (Einstellungen)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/offers.py" />
            <source>{context_length} context</source>
            <translation>{context_length} Kontext</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_table.py" />
            <source>{context} context</source>
            <translation>{context} Kontext</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <source>{cost} to OpenRouter, {upstream_cost} to providers</source>
            <translation>{cost} an OpenRouter, {upstream_cost} an Anbieter</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/context_chip.py" />
            <source>{count:,} characters</source>
            <translation>{count:,} Zeichen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/context_chip.py" />
            <source>{count:,} characters, the rest was left out</source>
            <translation>{count:,} Zeichen, der Rest wurde weggelassen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_actions.py" />
            <location filename="../../desktop/offhand/ui/sidebar/shelf_pane.py" />
            <source>{count:,} chats</source>
            <translation>{count:,} Chats</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/select_bar.py" />
            <source>{count:,} selected</source>
            <translation>{count:,} ausgewählt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/columns.py" />
            <source>{count} answers to one question</source>
            <translation>{count} Antworten auf eine Frage</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/composer.py" />
            <source>{count} files</source>
            <translation>{count} Dateien</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <source>{count} in a list {age:.0f} h old</source>
            <translation>{count} in einer {age:.0f} h alten Liste</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/chat_page.py" />
            <source>{count} models</source>
            <translation>{count} Modelle</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <source>{count} models are offered</source>
            <translation>{count} Modelle werden angeboten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>{count} names</source>
            <translation>{count} Namen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>{day} {month} {year}</source>
            <translation>{day}. {month} {year}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <source>{day} {month}{year}</source>
            <translation>{day}. {month}{year}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/attached_texts.py" />
            <source>{detail}. Opens the text in a window of its own</source>
            <translation>{detail}. Öffnet den Text in einem eigenen Fenster</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/offers.py" />
            <source>{discount:.0f} % off</source>
            <translation>{discount:.0f} % Rabatt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <source>{estimated} of it is estimated by the list, as nobody told the cost.</source>
            <translation>{estimated} davon sind nach der Preisliste geschätzt, da niemand die Kosten genannt hat.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>{fee}, and what the provider bills, which was not told</source>
            <translation>{fee}, dazu, was der Anbieter berechnet; wie viel, wurde nicht mitgeteilt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>{first} to {last}</source>
            <translation>{first} bis {last}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>{formats}; by default what the ending of --output says, else json</source>
            <translation>{formats}; ohne Angabe nach der Endung von --output, sonst json</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/model_directory.py" />
            <source>{going}. Another model will have to answer then.</source>
            <translation>{going}. Danach muss ein anderes Modell antworten.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/desk.py" />
            <source>{info} Opens the usage page</source>
            <translation>{info} Öffnet die Seite mit dem Verbrauch</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/listed.py" />
            <source>{items:,} to {items2:,}</source>
            <translation>{items:,} bis {items2:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>{known} known already</source>
            <translation>{known} schon bekannt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/slot_rows.py" />
            <source>{label} for this command</source>
            <translation>{label} für diesen Befehl</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/form.py" />
            <source>{label} is missing.</source>
            <translation>{label} fehlt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>{least} to {most}</source>
            <translation>{least} bis {most}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>{left:,} tokens below {ratio}</source>
            <translation>{left:,} Token unter {ratio}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>{left:,} tokens left up to {limit:,}</source>
            <translation>noch {left:,} Token bis {limit:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>{left:,} tokens left up to {limit:,}, then {ratio} the price</source>
            <translation>noch {left:,} Token bis {limit:,}, danach das {ratio} des Preises</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>{left} left</source>
            <translation>{left} übrig</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>{left} left of {cap}</source>
            <translation>{left} übrig von {cap}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>{left} left of {limit}</source>
            <translation>{left} übrig von {limit}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/toasts.py" />
            <source>{left} s</source>
            <translation>{left} s</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>{limit}, of which {limit_remaining} is left</source>
            <translation>{limit}, davon sind {limit_remaining} übrig</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/returning.py" />
            <source>{lines} lines go into {name}, which may run them:</source>
            <translation>{lines} Zeilen gehen an {name}, das sie womöglich ausführt:</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/drop.py" />
            <source>{listed} and {count} more look like neither pictures nor texts</source>
            <translation>{listed} und {count} weitere sehen weder nach Bildern noch nach Texten aus</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/drop.py" />
            <source>{listed} look like neither pictures nor texts</source>
            <translation>{listed} sehen weder nach Bildern noch nach Texten aus</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>{longest:,} tokens</source>
            <translation>{longest:,} Token</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>{lost_attachments} not in it</source>
            <translation>{lost_attachments} nicht darin</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>{lost} in {sum}</source>
            <translation>{lost} in {sum}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>{low} to {high} tokens</source>
            <translation>{low} bis {high} Token</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>{low} tokens</source>
            <translation>{low} Token</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/region/overlay.py" />
            <source>{mark} pixels. {help_text}</source>
            <translation>{mark} Pixel. {help_text}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/shape.py" />
            <source>{minutes} hours</source>
            <translation>{minutes} Stunden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/thinking.py" />
            <source>{minutes} min {rest} s</source>
            <translation>{minutes} min {rest} s</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/shape.py" />
            <source>{minutes} minutes</source>
            <translation>{minutes} Minuten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/left_out.py" />
            <source>{model} does not take {names}, so the question goes without.</source>
            <translation>{model} nimmt {names} nicht an; die Frage geht ohne.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/model_directory.py" />
            <source>{model} is no longer offered. {instead}</source>
            <translation>{model} wird nicht mehr angeboten. {instead}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/left_out.py" />
            <source>{model} searches by itself and takes the first {most}.</source>
            <translation>{model} sucht selbst und nimmt die ersten {most}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/successors.py" />
            <source>{model}: answers this question, and in this chat from now on</source>
            <translation>{model}: beantwortet diese Frage, und ab jetzt in diesem Chat</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <source>{month} {year}</source>
            <translation>{month} {year}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <source>{n:,} answers</source>
            <extracomment>One: {n:,} answer</extracomment>
            <translation>
                <numerusform>{n:,} Antwort</numerusform>
                <numerusform>{n:,} Antworten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/services/wording/attached_texts.py" />
            <location filename="../../desktop/offhand/ui/text_viewer.py" />
            <source>{n:,} characters</source>
            <extracomment>One: 1 character</extracomment>
            <translation>
                <numerusform>1 Zeichen</numerusform>
                <numerusform>{n:,} Zeichen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/cli/backup.py" />
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <location filename="../../desktop/offhand/ui/exchange.py" />
            <source>{n:,} chats</source>
            <extracomment>One: {n:,} chat</extracomment>
            <translation>
                <numerusform>{n:,} Chat</numerusform>
                <numerusform>{n:,} Chats</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/text_viewer.py" />
            <source>{n:,} lines</source>
            <extracomment>One: 1 line</extracomment>
            <translation>
                <numerusform>1 Zeile</numerusform>
                <numerusform>{n:,} Zeilen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/cli/backup.py" />
            <location filename="../../desktop/offhand/services/export/html_file.py" />
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>{n:,} messages</source>
            <extracomment>One: {n:,} message</extracomment>
            <translation>
                <numerusform>1 Nachricht</numerusform>
                <numerusform>{n:,} Nachrichten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>{n:,} new chats</source>
            <extracomment>One: {n:,} new chat</extracomment>
            <translation>
                <numerusform>{n:,} neuer Chat</numerusform>
                <numerusform>{n:,} neue Chats</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/transcript/jump.py" />
            <source>{n:,} new lines</source>
            <extracomment>One: 1 new line</extracomment>
            <translation>
                <numerusform>1 neue Zeile</numerusform>
                <numerusform>{n:,} neue Zeilen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>{n:,} pictures or files</source>
            <extracomment>One: {n:,} picture or file</extracomment>
            <translation>
                <numerusform>{n:,} Bild oder Datei</numerusform>
                <numerusform>{n:,} Bilder oder Dateien</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/cli/backup.py" />
            <location filename="../../desktop/offhand/cli/export.py" />
            <source>{n:,} pictures or files are</source>
            <extracomment>One: {n:,} picture or file is</extracomment>
            <translation>
                <numerusform>{n:,} Bild oder eine Datei ist</numerusform>
                <numerusform>{n:,} Bilder oder Dateien sind</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/spending/usage_desk.py" />
            <source>{n:,} rows</source>
            <extracomment>One: 1 row</extracomment>
            <translation>
                <numerusform>{n:,} Zeile</numerusform>
                <numerusform>{n:,} Zeilen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/transcript/tables.py" />
            <source>{n:,} rows in {columns} columns: {names}</source>
            <extracomment>One: {n:,} row in {columns} columns: {names}</extracomment>
            <translation>
                <numerusform>Eine Zeile in {columns} Spalten: {names}</numerusform>
                <numerusform>{n:,} Zeilen in {columns} Spalten: {names}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>{names} and {last}</source>
            <translation>{names} und {last}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/drop.py" />
            <source>{names} looks like neither a picture nor a text</source>
            <translation>{names} sieht weder nach einem Bild noch nach einem Text aus</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>{names} of {cap}</source>
            <translation>{names} ({cap})</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>{names} read text only; the others see the pictures.</source>
            <translation>{names} lesen nur Text; die anderen sehen die Bilder.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>{names} reads text only; the others see the pictures.</source>
            <translation>{names} liest nur Text; die anderen sehen die Bilder.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/thinking.py" />
            <source>{name} always thinks before it answers, and that is paid for</source>
            <translation>{name} denkt immer nach, bevor es antwortet, und das kostet</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/welcome.py" />
            <source>{name} answers here.</source>
            <translation>{name} antwortet hier.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/model_choosing.py" />
            <source>{name} answers in new chats from now on.</source>
            <translation>{name} antwortet ab jetzt in neuen Chats.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/model_choosing.py" />
            <source>{name} answers in new chats of this run. {sentence}</source>
            <translation>{name} antwortet in neuen Chats dieses Laufs. {sentence}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/model_directory.py" />
            <source>{name} answers instead.</source>
            <translation>{name} antwortet stattdessen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/thinking.py" />
            <source>{name} answers without thinking first.</source>
            <translation>{name} antwortet, ohne vorher nachzudenken.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/header.py" />
            <source>{name} answers. {meaning}</source>
            <translation>{name} antwortet. {meaning}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/thinking.py" />
            <source>{name} can think before it answers, and that is paid for.</source>
            <translation>{name} kann vor der Antwort nachdenken, und das wird bezahlt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/thinking.py" />
            <source>{name} can think before it answers, and that is paid for. {effort} is usual.</source>
            <translation>{name} kann vor der Antwort nachdenken, und das wird bezahlt. Üblich ist: {effort}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>{name} cannot be attached.</source>
            <translation>{name} lässt sich nicht anhängen.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>{name} cannot be read ({reason}).</source>
            <translation>{name} ist nicht lesbar ({reason}).</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>{name} cannot be read.</source>
            <translation>{name} ist nicht lesbar.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>{name} cannot take it back</source>
            <translation>{name} kann es nicht zurücknehmen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>{name} could not take it back</source>
            <translation>{name} konnte es nicht zurücknehmen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>{name} did not get the keyboard</source>
            <translation>{name} bekam den Tastaturfokus nicht</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>{name} did not paste it</source>
            <translation>{name} hat es nicht eingefügt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/settings_row.py" />
            <source>{name} does not use this.</source>
            <translation>{name} verwendet dies nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>{name} ends before the picture is complete.</source>
            <translation>{name} endet, bevor das Bild vollständig ist.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>{name} goes on. The next question goes to all {kept} models</source>
            <translation>Weiter mit {name}. Die nächste Frage geht an alle {kept} Modelle</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>{name} goes on. The others are branches</source>
            <translation>{name} macht weiter. Die anderen sind Zweige</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>{name} goes on. {n} others are still arriving, as a branch</source>
            <extracomment>One: {name} goes on. 1 other is still arriving, as a branch</extracomment>
            <translation>
                <numerusform>{name} macht weiter. 1 andere Antwort trifft noch ein, als Zweig</numerusform>
                <numerusform>{name} macht weiter. {n} andere Antworten treffen noch ein, als Zweige</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/html_file.py" />
            <location filename="../../desktop/offhand/services/export/markdown_file.py" />
            <source>{name} is no longer kept.</source>
            <translation>{name} wird nicht mehr aufbewahrt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>{name} is no longer there.</source>
            <translation>{name} ist nicht mehr da.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>{name} is not a picture that can be read.</source>
            <translation>{name} ist kein lesbares Bild.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/waiting.py" />
            <source>{name} is thinking, hidden by the provider, {clock}</source>
            <translation>{name} denkt nach, vom Anbieter verborgen, {clock}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/waiting.py" />
            <source>{name} is thinking, hidden by the provider…</source>
            <translation>{name} denkt nach, vom Anbieter verborgen …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/waiting.py" />
            <source>{name} is thinking…</source>
            <translation>{name} denkt nach …</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>{name} never replaces what is selected: insert the answer instead</source>
            <translation>{name} ersetzt nie, was markiert ist: die Antwort stattdessen einfügen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>{name} reads about {tokens} tokens{price}. You can read and change the summary before it is used; the messages stay in the chat.</source>
            <translation>{name} liest etwa {tokens} Token{price}. Die Zusammenfassung lässt sich lesen und ändern, bevor sie verwendet wird; die Nachrichten bleiben im Chat.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/asking.py" />
            <source>{name} reads text only.</source>
            <translation>{name} liest nur Text.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/command_question.py" />
            <source>{name} reads text only. Give the command {title} a model that sees.</source>
            <translation>{name} liest nur Text. Dem Befehl {title} ein Modell geben, das Bilder sieht.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/thinking.py" />
            <source>{name} thinks before it answers only where that is turned on: effort On.</source>
            <translation>{name} denkt nur vor der Antwort nach, wenn das eingeschaltet ist: Aufwand „An“.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/thinking.py" />
            <source>{name} thinks before it answers unless that is turned off: effort None.</source>
            <translation>{name} denkt nach, bevor es antwortet, sofern das nicht ausgeschaltet ist: Aufwand „Keiner“.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/imports.py" />
            <location filename="../../desktop/offhand/ui/exchange.py" />
            <source>{name}: no chats</source>
            <translation>{name}: keine Chats</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/bar_chart.py" />
            <source>{nothing}. {told}</source>
            <translation>{nothing}. {told}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/find_bar.py" />
            <source>{number:,} of {total:,}{more}</source>
            <translation>{number:,} von {total:,}{more}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>{n} answers</source>
            <extracomment>One: 1 answer</extracomment>
            <translation>
                <numerusform>1 Antwort</numerusform>
                <numerusform>{n} Antworten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/services/standing.py" />
            <source>{n} answers are ready</source>
            <extracomment>One: an answer is ready</extracomment>
            <translation>
                <numerusform>eine Antwort ist fertig</numerusform>
                <numerusform>{n} Antworten sind fertig</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/services/standing.py" />
            <source>{n} answers failed</source>
            <extracomment>One: an answer failed</extracomment>
            <translation>
                <numerusform>eine Antwort ist fehlgeschlagen</numerusform>
                <numerusform>{n} Antworten sind fehlgeschlagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/services/standing.py" />
            <source>{n} answers on their way</source>
            <extracomment>One: answering</extracomment>
            <translation>
                <numerusform>antwortet</numerusform>
                <numerusform>{n} Antworten unterwegs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/composer/composer.py" />
            <source>{n} attachments</source>
            <extracomment>One: {n} attachment</extracomment>
            <translation>
                <numerusform>{n} Anhang</numerusform>
                <numerusform>{n} Anhänge</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>{n} days</source>
            <extracomment>One: {n} day</extracomment>
            <translation>
                <numerusform>{n} Tag</numerusform>
                <numerusform>{n} Tage</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>{n} hours</source>
            <extracomment>One: {n} hour</extracomment>
            <translation>
                <numerusform>{n} Stunde</numerusform>
                <numerusform>{n} Stunden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/composer/drop.py" />
            <source>{n} images</source>
            <extracomment>One: 1 image</extracomment>
            <translation>
                <numerusform>1 Bild</numerusform>
                <numerusform>{n} Bildern</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>{n} minutes</source>
            <extracomment>One: {n} minute</extracomment>
            <translation>
                <numerusform>{n} Minute</numerusform>
                <numerusform>{n} Minuten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/dialogs/model_rows.py" />
            <source>{n} models.</source>
            <extracomment>One: {n} model.</extracomment>
            <translation>
                <numerusform>{n} Modell.</numerusform>
                <numerusform>{n} Modelle.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/composer/composer.py" />
            <source>{n} pictures</source>
            <extracomment>One: {n} picture</extracomment>
            <translation>
                <numerusform>{n} Bild</numerusform>
                <numerusform>{n} Bilder</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/services/wording/left_out.py" />
            <source>{n} settings are not sent</source>
            <extracomment>One: 1 setting is not sent</extracomment>
            <translation>
                <numerusform>1 Einstellung wird nicht gesendet</numerusform>
                <numerusform>{n} Einstellungen werden nicht gesendet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/dialogs/chat_settings.py" />
            <source>{n} settings are not shown, because none of these models knows them.</source>
            <extracomment>One: One setting is not shown, because none of these models knows it.</extracomment>
            <translation>
                <numerusform>Eine Einstellung wird nicht gezeigt, weil keines dieser Modelle sie kennt.</numerusform>
                <numerusform>{n} Einstellungen werden nicht gezeigt, weil keines dieser Modelle sie kennt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/dialogs/chat_settings.py" />
            <source>{n} settings are not shown, because {name} does not know them.</source>
            <extracomment>One: One setting is not shown, because {name} does not know it.</extracomment>
            <translation>
                <numerusform>Eine Einstellung wird nicht gezeigt, weil {name} sie nicht kennt.</numerusform>
                <numerusform>{n} Einstellungen werden nicht gezeigt, weil {name} sie nicht kennt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/composer/drop.py" />
            <source>{n} texts</source>
            <extracomment>One: 1 text</extracomment>
            <translation>
                <numerusform>1 Text</numerusform>
                <numerusform>{n} Texten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/offers.py" />
            <source>{p50} tokens/s</source>
            <translation>{p50} Token/s</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/secrets/backends.py" />
            <source>{package} is installed but keeps keys in clear text, so it is not used</source>
            <translation>{package} ist installiert, bewahrt Schlüssel aber im Klartext auf und wird daher nicht benutzt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>{paste} there</source>
            <translation>dort {paste}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>{paste} where you want it</source>
            <translation>an der gewünschten Stelle {paste}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>{path} (not there yet)</source>
            <translation>{path} (noch nicht vorhanden)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>{path} can be entered by others</source>
            <translation>{path} ist für andere zugänglich</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/autostart/desktop_file.py" />
            <location filename="../../desktop/offhand/system/autostart/macos.py" />
            <source>{path} cannot be changed: {detail}</source>
            <translation>{path} lässt sich nicht ändern: {detail}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>{path} cannot be reached</source>
            <translation>{path} ist nicht erreichbar</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>{path} cannot be written</source>
            <translation>in {path} lässt sich nicht schreiben</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/saved_commands.py" />
            <source>{path} holds no command: {words}</source>
            <translation>{path} enthält keinen Befehl: {words}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/page.py" />
            <source>{path} holds no command: {words}.</source>
            <translation>{path} enthält keinen Befehl: {words}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/backups.py" />
            <source>{path} is missing</source>
            <translation>{path} fehlt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/backups.py" />
            <source>{path} is not what the list says</source>
            <translation>{path} ist nicht, was die Liste sagt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>{path}: {nearest} is not a folder</source>
            <translation>{path}: {nearest} ist kein Ordner</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>{price} a million</source>
            <translation>{price} je Million</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>{price} each</source>
            <translation>je {price}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>{price} per million</source>
            <translation>{price} je Million</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>{price}, context {room}</source>
            <translation>{price}, Kontext {room}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>{problem}: no keyring, portal or screen reader</source>
            <translation>{problem}: kein Schlüsselbund, Portal oder Bildschirmleser</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>{prompt} in · {completion} out</source>
            <translation>{prompt} ein · {completion} aus</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>{provider} is down, overloaded or too slow{message}.</source>
            <translation>{provider} ist ausgefallen, überlastet oder zu langsam{message}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>{python_version} on {system} ({machine})</source>
            <translation>{python_version} auf {system} ({machine})</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>{rate:,.0f} tokens a second</source>
            <translation>{rate:,.0f} Token je Sekunde</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>{rate:,.0f} tokens/s</source>
            <translation>{rate:,.0f} Token/s</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/exchange.py" />
            <source>{read} read
{title}</source>
            <translation>{read} gelesen
{title}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/remote_pictures.py" />
            <source>{reason} Click to try again</source>
            <translation>{reason} Klicken, um es noch einmal zu versuchen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/portal.py" />
            <source>{reason}; it does not know this program, whose desktop file is not installed</source>
            <translation>{reason}; sie kennt dieses Programm nicht, dessen Desktop-Datei nicht installiert ist</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>{rest:,} tokens</source>
            <translation>{rest:,} Token</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>{rest:,} tokens too many</source>
            <translation>{rest:,} Token zu viel</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/thinking.py" />
            <source>{rest} s</source>
            <translation>{rest} s</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_desk.py" />
            <source>{rows} exported to {name}.</source>
            <translation>{rows} nach {name} exportiert.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/results_pane.py" />
            <source>{said} with {filters}.</source>
            <translation>{said} mit {filters}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>{seconds:.0f} ms</source>
            <translation>{seconds:.0f} ms</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/offers.py" />
            <source>{seconds:.0f} s</source>
            <translation>{seconds:.0f} s</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>{seconds:.1f} s</source>
            <translation>{seconds:.1f} s</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>{seconds} min {seconds2:.0f} s</source>
            <translation>{seconds} min {seconds2:.0f} s</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/offers.py" />
            <source>{seconds} s</source>
            <translation>{seconds} s</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>{sentence} Some of what was spent is estimated by the list.</source>
            <translation>{sentence} Ein Teil des Ausgegebenen ist nach der Preisliste geschätzt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/waiting.py" />
            <source>{sentence} Trying again {when} (try {attempt}).</source>
            <translation>{sentence} Neuer Versuch {when} (Nr. {attempt}).</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>{served_model} answered in its place</source>
            <translation>{served_model} hat stattdessen geantwortet</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>{served_model} answered in its place, at {provider}, which was not asked for</source>
            <translation>Statt seiner hat {served_model} geantwortet, bei {provider}; gefragt war ein anderer Anbieter</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>{served}, {asked} was asked for</source>
            <translation>{served}, angefragt war {asked}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>{share:.0f} % of {name}</source>
            <translation>{share:.0f} % von {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/form.py" />
            <source>{slot}: attached</source>
            <translation>{slot}: angehängt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/form.py" />
            <source>{slot}: “{text}”</source>
            <translation>{slot}: „{text}“</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>{start} to {end} UTC</source>
            <translation>{start} bis {end} UTC</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>{text} In the desktop’s words: {trigger}.</source>
            <translation>{text} In den Worten der Arbeitsumgebung: {trigger}.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>{text} This layout has no such letter: the key in its place on a US keyboard serves.</source>
            <translation>{text} Diese Belegung hat keinen solchen Buchstaben: Es dient die Taste, die auf einer US-Tastatur dort liegt.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/models_parser.py" />
            <source>{text} is no number of tokens</source>
            <translation>{text} ist keine Anzahl von Token</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>{times} these prices, as its providers list it</source>
            <translation>{times} diese Preise, wie die Anbieter angeben</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>{times} these prices, as {n:,} answers were billed</source>
            <extracomment>One: {times} these prices, as 1 answer was billed</extracomment>
            <translation>
                <numerusform>{times} diese Preise, wie 1 Antwort berechnet wurde</numerusform>
                <numerusform>{times} diese Preise, wie {n:,} Antworten berechnet wurden</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/branches.py" />
            <source>{title} (branch {number})</source>
            <translation>{title} (Zweig {number})</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/branches.py" />
            <source>{title} (branch)</source>
            <translation>{title} (Zweig)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/plain_chat.py" />
            <source>{title} as plain text — Offhand</source>
            <translation>{title} als reiner Text — Offhand</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_panel.py" />
            <source>{title}, as a table</source>
            <translation>{title}, als Tabelle</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/menu.py" />
            <source>{title}, {position} of {count}</source>
            <translation>{title}, {position} von {count}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>{tokens:,} tokens</source>
            <translation>{tokens:,} Token</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/endings.py" />
            <source>{tokens:,} tokens of thinking, hidden by the provider</source>
            <translation>{tokens:,} Token Nachdenken, vom Anbieter verborgen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>{tokens:.0f}k</source>
            <translation>{tokens:.0f}k</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>{tokens:.2g}k</source>
            <translation>{tokens:.2g}k</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>{tokens:.3g}M</source>
            <translation>{tokens:.3g} Mio.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>{told} does not answer</source>
            <translation>{told} antwortet nicht</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>{told}, so nothing was sent.</source>
            <translation>{told}, daher wurde nichts gesendet.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/bar_chart.py" />
            <source>{told}. {count} bars; arrow keys go on, Enter opens one</source>
            <translation>{told}. {count} Balken; Pfeiltasten gehen weiter, Eingabe öffnet einen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/find_bar.py" />
            <source>{total:,} hits{more}</source>
            <translation>{total:,} Treffer{more}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>{total} of {limit}</source>
            <translation>{total} von {limit}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>{total} tokens</source>
            <translation>{total} Token</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>{units:,} at {each} = {amount}</source>
            <translation>{units:,} zu {each} = {amount}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>{units:,} tokens at {million} a million: {cost}</source>
            <translation>{units:,} Token zu {million} je Million: {cost}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <source>{unknown:,} of unknown cost</source>
            <translation>{unknown:,} mit unbekannten Kosten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>{updated} with new messages</source>
            <translation>{updated} mit neuen Nachrichten</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>{upstream} billed by the provider, {fee} by OpenRouter</source>
            <translation>{upstream} berechnet der Anbieter, {fee} OpenRouter</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>{usage} used</source>
            <translation>{usage} verbraucht</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/return_bar.py" />
            <source>{verb} (Enter)</source>
            <translation>{verb} (Eingabe)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/waiting.py" />
            <source>{waited} s</source>
            <translation>{waited} s</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/notices.py" />
            <source>{wanted} is no longer offered. {name} answers instead, {why}. You can choose any other model.</source>
            <translation>{wanted} wird nicht mehr angeboten. {name} antwortet stattdessen, {why}. Jedes andere Modell kann gewählt werden.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/choice.py" />
            <source>{way} cannot be used: {detail}</source>
            <translation>{way} ist nicht verwendbar: {detail}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/shape.py" />
            <source>{whole} seconds</source>
            <translation>{whole} Sekunden</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/composer.py" />
            <source>{who} could not be read and will not be sent. Send again to go on without.</source>
            <translation>{who} war nicht lesbar und wird nicht gesendet. Noch einmal senden, um ohne fortzufahren.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/busy_line.py" />
            <source>{words} {left} s</source>
            <translation>{words} {left} s</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <source>{written} has no choices, so it is asked for</source>
            <translation>{written} hat keine Auswahl und wird daher erfragt</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <source>{written} is no slot and stays as it is</source>
            <translation>{written} ist kein Platzhalter und bleibt, wie es ist</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/handover.py" />
            <source>“{command}” is not there yet.</source>
            <translation>„{command}“ gibt es noch nicht.</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/tray_menu.py" />
            <source>“{line}”</source>
            <translation>„{line}“</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/tray_menu.py" />
            <source>“{line}…”</source>
            <translation>„{line}…“</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/html_file.py" />
            <location filename="../../desktop/offhand/services/export/markdown_file.py" />
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>“{name}”</source>
            <translation>„{name}“</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/export.py" />
            <source>“{name}” may be any of {count} chats; name one by its id</source>
            <translation>„{name}“ kann jeder von {count} Chats sein; einen durch seine Kennung benennen</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/context_chip.py" />
            <source>“{text}”</source>
            <translation>„{text}“</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/chat_settings.py" />
            <location filename="../../desktop/offhand/ui/sidebar/chat_actions.py" />
            <source>“{title}”</source>
            <translation>„{title}“</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/text_viewer.py" />
            <source>“{words}” is not in the text</source>
            <translation>„{words}“ steht nicht im Text</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/exchange.py" />
            <source>… and {count} more lines</source>
            <translation>… und {count} weitere Zeilen</translation>
        </message>
    </context>
</TS>
